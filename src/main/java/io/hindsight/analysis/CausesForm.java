package io.hindsight.analysis;

import static io.hindsight.analysis.AnalysisVariables.MOST_CHAINS;
import static io.hindsight.analysis.AnalysisVariables.PROBLEM;
import static java.lang.Boolean.TRUE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import io.hindsight.analysis.Analysis.Category;
import io.hindsight.analysis.Analysis.Cause;
import io.hindsight.analysis.Analysis.Review;
import io.hindsight.analysis.Analysis.RootCause;
import io.hindsight.analysis.Analysis.Why;
import io.hindsight.answer.Numbered;
import io.hindsight.engine.FormAnswers;
import io.hindsight.engine.Refusal;
import io.hindsight.engine.Variable;
import io.hindsight.lightreview.ReviewPart;
import io.hindsight.people.People;
import io.hindsight.text.Languages;
import io.hindsight.text.LocalizedText;
import io.hindsight.text.Phrase;

/** Understands the answers to trace-causes. */
record CausesForm(FormAnswers answers) {

    /** More are not readable on one bone of the diagram. */
    private static final int MOST_CAUSES = 8;

    /** @throws Refusal when evidence has no answer to stand for, or a category has too many causes */
    TracedCauses tracing() {
        return new TracedCauses(PROBLEM.get(answers), whys(), causes());
    }

    private List<Why> whys() {
        return IntStream.rangeClosed(1, MOST_CHAINS)
            .takeWhile(chain -> chain == 1 || TRUE.equals(AnalysisVariables.chain(chain).get(answers))).boxed()
            .flatMap(this::chain).toList();
    }

    private Stream<Why> chain(int chain) {
        Numbered steps = AnalysisVariables.whys(chain);
        List<Why> whys = new ArrayList<>();
        steps.shown(answers).forEach(step -> {
            String answer = steps.main(step).get(answers);
            String evidence = steps.text(step, "Evidence").get(answers);
            if (answer != null) {
                whys.add(new Why(chain, whys.size() + 1, answer, evidence));
            } else if (evidence != null && answers.to(steps.main(step).name()) != null) {
                throw new Refusal("refused.why.evidence", step, chain).at(steps.main(step).name());
            }
        });
        return whys.stream();
    }

    private List<Cause> causes() {
        return Arrays.stream(Category.values()).flatMap(this::causes).toList();
    }

    private Stream<Cause> causes(Category category) {
        Variable<String> field = AnalysisVariables.causes(category);
        List<String> lines = lines(field.get(answers));
        if (lines.size() > MOST_CAUSES) {
            throw new Refusal("refused.causes.many", Phrase.of("category." + category.code()), lines.size(),
                MOST_CAUSES)
                .at(field.name());
        }
        return lines.stream().map(line -> new Cause(category, line));
    }

    private static List<String> lines(@Nullable String text) {
        return text == null ? List.of()
            : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /**
     * Keeps causes and lessons from the form by which an incident is reviewed lightly, as a round of the analysis of
     * its own. Each lesson is learnt from the first root cause.
     */
    @Component
    @Order(2)
    static class CausesPart implements ReviewPart {

        private final Analyses analyses;
        private final Rounds rounds;
        private final HumanError humanError;
        private final People people;
        private final Languages languages;

        CausesPart(Analyses analyses, Rounds rounds, HumanError humanError, People people, Languages languages) {
            this.analyses = analyses;
            this.rounds = rounds;
            this.humanError = humanError;
            this.people = people;
            this.languages = languages;
        }

        @Override
        public void record(String postMortem, FormAnswers answers, String by) {
            TracedCauses tracing = new CausesForm(answers).tracing();
            humanError.checkLastOf(tracing.whys());
            List<RootCause> causes = new ClassesForm(answers).rootCauses();
            humanError.checkMadePossible(causes);
            rounds.trace(postMortem, tracing, by);
            rounds.classify(postMortem, causes, by);
            rounds.document(postMortem,
                new LessonsForm(answers).lessons().stream().map(lesson -> lesson.from(Origins.rootCause(1))).toList(),
                by);
        }

        @Override
        public @Nullable LocalizedText sentBack(String postMortem) {
            return analyses.find(postMortem).flatMap(round -> round.reviews().stream().reduce((first, last) -> last))
                .filter(review -> !review.approved()).map(this::reasons).orElse(null);
        }

        private @Nullable LocalizedText reasons(Review review) {
            Verdict verdict = new Verdict(false, review.reasons(), review.reviewedBy());
            return languages
                .tell(words -> verdict.sentBack(people.names().of(review.reviewedBy(), review.reviewedAt()), words));
        }
    }
}
