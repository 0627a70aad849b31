package io.hindsight.analysis;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.analysis.Analysis.Category;
import io.hindsight.analysis.Analysis.Cause;
import io.hindsight.analysis.Analysis.RootCause;
import io.hindsight.analysis.Analysis.Why;
import io.hindsight.engine.Rows;
import io.hindsight.secondlook.SettledFinding;
import io.hindsight.secondlook.SettledFinding.FoundCause;
import io.hindsight.text.Code;

/** Writes rounds of the analysis: each begins with the causes traced, and what is in it is never changed. */
@Repository
class Rounds {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Analyses analyses;

    Rounds(JdbcClient jdbc, Clock clock, Analyses analyses) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.analyses = analyses;
    }

    /** Begins the next round, and returns it. */
    Analysis trace(String postMortem, TracedCauses tracing, String by) {
        long round = jdbc.sql("""
            INSERT INTO analysis (post_mortem, round, problem, traced_by, traced_at)
            VALUES (?, (SELECT count(*) + 1 FROM analysis WHERE post_mortem = ?), ?, ?, ?)
            RETURNING id""")
            .params(postMortem, postMortem, tracing.problem(), by, Rows.now(clock)).query(Long.class).single();
        addWhys(round, tracing.whys());
        addCauses(round, tracing.causes());
        return analyses.round(round);
    }

    /** Adds the root causes to the latest round, and returns it. */
    Analysis classify(String postMortem, List<RootCause> causes, String by) {
        long round = latest(postMortem);
        jdbc.sql("UPDATE analysis SET classified_by = ?, classified_at = ? WHERE id = ?")
            .params(by, Rows.now(clock), round).update();
        for (int position = 1; position <= causes.size(); position++) {
            addRootCause(round, position, causes.get(position - 1));
        }
        return analyses.round(round);
    }

    /**
     * Begins the next round with all of the one before it and the causes that a second look has found, each with its
     * lesson, for somebody else than who says so to review.
     */
    Analysis add(String postMortem, Analysis before, List<SettledFinding> found) {
        String by = found.get(0).settledBy();
        List<Cause> causes = new ArrayList<>(before.causes());
        List<NewLesson> lessons = new ArrayList<>();
        for (SettledFinding finding : found) {
            FoundCause cause = requireNonNull(finding.cause());
            causes.add(new Cause(Code.find(Category.class, cause.category()).orElseThrow(), finding.finding()));
            lessons.add(new NewLesson(cause.lesson(), Origins.cause(causes.size()), cause.strengthen(), null,
                cause.critical()));
        }
        trace(postMortem, new TracedCauses(before.problem(), before.whys(), causes), by);
        classify(postMortem, before.rootCauses(), by);
        document(postMortem, lessons, by);
        return analyses.round(latest(postMortem));
    }

    /** @throws io.hindsight.engine.Refusal when the reviewer has traced or classified the causes of this round */
    void review(String postMortem, Verdict verdict) {
        refuseAnalyst(postMortem, verdict.by());
        jdbc.sql("""
            INSERT INTO analysis_review (analysis, approved, reasons, reviewed_by, reviewed_at)
            VALUES (?, ?, ?, ?, ?)""")
            .params(latest(postMortem), verdict.approved(), verdict.reasons(), verdict.by(), Rows.now(clock)).update();
    }

    /** @throws io.hindsight.engine.Refusal when this person has traced or classified the causes of the latest round */
    void refuseAnalyst(String postMortem, String person) {
        Verdict.refuseAnalyst(analyses.round(latest(postMortem)), person);
    }

    /** Adds the lessons to the latest round, which is the approved one, behind those that it has. */
    void document(String postMortem, List<NewLesson> lessons, String by) {
        long round = latest(postMortem);
        int before =
            jdbc.sql("SELECT count(*) FROM lesson WHERE analysis = ?").param(round).query(Integer.class).single();
        for (int position = 1; position <= lessons.size(); position++) {
            NewLesson lesson = lessons.get(position - 1);
            jdbc.sql("""
                INSERT INTO lesson (analysis, position, text, cause, root_cause, went_well, strengthen, phase, critical,
                                    documented_by, documented_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(round, before + position, lesson.text(), Origins.cause(lesson.from()),
                    Origins.rootCause(lesson.from()),
                    Origins.WENT_WELL.equals(lesson.from()), lesson.strengthen(), lesson.phase(), lesson.critical(),
                    by, Rows.now(clock))
                .update();
        }
    }

    private long latest(String postMortem) {
        return jdbc.sql("SELECT id FROM analysis WHERE post_mortem = ? ORDER BY round DESC LIMIT 1")
            .param(postMortem).query(Long.class).single();
    }

    private void addWhys(long round, List<Why> whys) {
        jdbc.sql("""
            INSERT INTO why (analysis, chain, step, answer, evidence)
            SELECT ?, * FROM unnest(?::integer[], ?::integer[], ?::text[], ?::text[])""")
            .params(round, whys.stream().map(Why::chain).toArray(Integer[]::new),
                whys.stream().map(Why::step).toArray(Integer[]::new), texts(whys, Why::answer),
                texts(whys, Why::evidence))
            .update();
    }

    private void addCauses(long round, List<Cause> causes) {
        jdbc.sql("""
            INSERT INTO cause (analysis, category, text, position)
            SELECT ?, * FROM unnest(?::text[], ?::text[]) WITH ORDINALITY""")
            .params(round, texts(causes, cause -> cause.category().code()), texts(causes, Cause::text)).update();
    }

    private void addRootCause(long round, int position, RootCause cause) {
        jdbc.sql("""
            INSERT INTO root_cause (analysis, position, statement, nature, category, role, made_possible, evidence,
                                    confidence, elsewhere, elsewhere_checked)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(round, position, cause.statement(), cause.nature().code(), cause.category(), cause.role().code(),
                cause.madePossible(), cause.evidence(), cause.confidence(), cause.elsewhere().code(),
                cause.elsewhereChecked())
            .update();
    }

    private static <T> String[] texts(List<T> things, Function<T, String> text) {
        return things.stream().map(text).toArray(String[]::new);
    }
}
