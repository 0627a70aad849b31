package io.hindsight.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import io.hindsight.analysis.Analysis.Category;
import io.hindsight.analysis.Analysis.Cause;
import io.hindsight.analysis.Analysis.Kind;
import io.hindsight.analysis.Analysis.RootCause;
import io.hindsight.analysis.Findings.Learnt;

/**
 * Understands the answers to trace-causes.
 *
 * @param answers by field key
 */
record CausesForm(Map<String, Object> answers) {

    private static final int MOST = 5;

    Findings findings() {
        return new Findings(text("problem"), whys(), causes(), rootCause(), lessons());
    }

    private List<String> whys() {
        return shown("why").mapToObj(number -> text("why" + number)).filter(Objects::nonNull).toList();
    }

    private List<Cause> causes() {
        return Arrays.stream(Category.values())
            .flatMap(category -> lines(category.code() + "Causes").stream().map(line -> new Cause(category, line)))
            .toList();
    }

    private RootCause rootCause() {
        return new RootCause(text("rootCause"), Kind.of(text("rootCauseKind")), text("evidence"), text("confidence"),
            text("elsewhere"), text("elsewhereChecked"));
    }

    private List<Learnt> lessons() {
        return shown("lesson").filter(number -> text("lesson" + number) != null)
            .mapToObj(number -> new Learnt(text("lesson" + number), isTicked("lesson" + number + "Critical")))
            .toList();
    }

    /** The numbers of a row of fields that the form shows; behind an empty one, old values may be hidden. */
    private IntStream shown(String field) {
        return IntStream.rangeClosed(1, MOST).takeWhile(number -> number == 1 || !isEmpty(field + (number - 1)));
    }

    private boolean isEmpty(String field) {
        return answers.get(field) == null || answers.get(field).equals("");
    }

    private boolean isTicked(String field) {
        return Boolean.TRUE.equals(answers.get(field));
    }

    private List<String> lines(String field) {
        return text(field) == null ? List.of()
            : text(field).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private String text(String field) {
        return answers.get(field) instanceof String text && !text.isBlank() ? text : null;
    }
}
