package io.hindsight.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.hindsight.analysis.Analysis.Category;
import io.hindsight.analysis.Analysis.Cause;
import io.hindsight.analysis.Analysis.Why;
import io.hindsight.engine.Refusal;

/** Understands the answers to trace-causes. */
record CausesForm(FormAnswers answers) {

    private static final int MOST_CHAINS = 3;
    private static final int MOST_WHYS = 5;
    /** More are not readable on one bone of the diagram. */
    private static final int MOST_CAUSES = 8;

    CausesForm(Map<String, Object> answers) {
        this(new FormAnswers(answers));
    }

    /** @throws Refusal when evidence has no answer to stand for, or a category has too many causes */
    Tracing tracing() {
        return new Tracing(answers.text("problem"), whys(), causes());
    }

    private List<Why> whys() {
        return IntStream.rangeClosed(1, MOST_CHAINS)
            .takeWhile(chain -> chain == 1 || answers.isTicked("chain" + chain)).boxed()
            .flatMap(this::chain).toList();
    }

    private Stream<Why> chain(int chain) {
        String question = "chain" + chain + "Why";
        List<Why> whys = new ArrayList<>();
        answers.shown(question, MOST_WHYS).forEach(step -> {
            String answer = answers.text(question + step);
            String evidence = answers.text(question + step + "Evidence");
            if (answer != null) {
                whys.add(new Why(chain, whys.size() + 1, answer, evidence));
            } else if (evidence != null && answers.values().get(question + step) != null) {
                throw new Refusal("Why %d of chain %d has evidence but no answer.".formatted(step, chain));
            }
        });
        return whys.stream();
    }

    private List<Cause> causes() {
        return Arrays.stream(Category.values()).flatMap(this::causes).toList();
    }

    private Stream<Cause> causes(Category category) {
        List<String> lines = answers.lines(category.code() + "Causes");
        if (lines.size() > MOST_CAUSES) {
            throw new Refusal(
                "“%s” has %d causes, one a line; at most %d fit the diagram, so join some or leave some out."
                    .formatted(category.label(), lines.size(), MOST_CAUSES));
        }
        return lines.stream().map(line -> new Cause(category, line));
    }
}
