package io.hindsight.analysis;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.analysis.Analysis.Cause;
import io.hindsight.analysis.Analysis.RootCause;
import io.hindsight.analysis.Findings.Learnt;
import io.hindsight.engine.Rows;

/** Writes rounds of the analysis and their reviews; none is ever changed. */
@Repository
class Rounds {

    /** The round that a review speaks of. */
    record Latest(long id, String tracedBy) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Rounds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(String postMortem, Findings findings, String by) {
        long analysis = jdbc.sql("""
            INSERT INTO analysis (post_mortem, round, problem, traced_by, traced_at)
            VALUES (?, (SELECT count(*) + 1 FROM analysis WHERE post_mortem = ?), ?, ?, ?)
            RETURNING id""")
            .params(postMortem, postMortem, findings.problem(), by, now()).query(Long.class).single();
        addWhys(analysis, findings.whys());
        addCauses(analysis, findings.causes());
        addRootCause(analysis, findings.rootCause());
        addLessons(analysis, findings.lessons());
    }

    private Latest latest(String postMortem) {
        return jdbc.sql("SELECT id, traced_by FROM analysis WHERE post_mortem = ? ORDER BY round DESC LIMIT 1")
            .param(postMortem).query(Rows.as(Latest.class)).single();
    }

    /** @throws io.hindsight.engine.Refusal when the reviewer has traced the causes of this round */
    void review(String postMortem, Verdict verdict) {
        Latest latest = latest(postMortem);
        verdict.checkOn(latest.tracedBy());
        jdbc.sql("""
            INSERT INTO analysis_review (analysis, approved, reasons, reviewed_by, reviewed_at)
            VALUES (?, ?, ?, ?, ?)""")
            .params(latest.id(), verdict.approved(), verdict.reasons(), verdict.by(), now()).update();
    }

    private void addWhys(long analysis, List<String> answers) {
        jdbc.sql("""
            INSERT INTO why (analysis, chain, step, answer)
            SELECT ?, 1, step, answer FROM unnest(?::text[]) WITH ORDINALITY AS given (answer, step)""")
            .params(analysis, answers.toArray(String[]::new)).update();
    }

    private void addCauses(long analysis, List<Cause> causes) {
        jdbc.sql("""
            INSERT INTO cause (analysis, category, text, position)
            SELECT ?, * FROM unnest(?::text[], ?::text[]) WITH ORDINALITY""")
            .params(analysis, causes.stream().map(cause -> cause.category().code()).toArray(String[]::new),
                causes.stream().map(Cause::text).toArray(String[]::new))
            .update();
    }

    private void addRootCause(long analysis, RootCause cause) {
        jdbc.sql("""
            INSERT INTO root_cause (analysis, position, statement, kind, evidence, confidence, elsewhere,
                                    elsewhere_checked)
            VALUES (?, 1, ?, ?, ?, ?, ?, ?)""")
            .params(analysis, cause.statement(), cause.kind().code(), cause.evidence(), cause.confidence(),
                cause.elsewhere(), cause.elsewhereChecked())
            .update();
    }

    private void addLessons(long analysis, List<Learnt> lessons) {
        jdbc.sql("""
            INSERT INTO lesson (analysis, text, critical, position)
            SELECT ?, * FROM unnest(?::text[], ?::boolean[]) WITH ORDINALITY""")
            .params(analysis, lessons.stream().map(Learnt::text).toArray(String[]::new),
                lessons.stream().map(Learnt::critical).toArray(Boolean[]::new))
            .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
