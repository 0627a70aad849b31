package io.hindsight.analysis;

import java.util.List;
import java.util.Map;

import io.hindsight.analysis.Analysis.Nature;
import io.hindsight.analysis.Analysis.RootCause;
import io.hindsight.engine.Refusal;

/** Understands the answers to classify-causes. */
record ClassesForm(FormAnswers answers) {

    private static final int MOST = 5;

    ClassesForm(Map<String, Object> answers) {
        this(new FormAnswers(answers));
    }

    /** @throws Refusal when all of them only contributed */
    List<RootCause> rootCauses() {
        List<RootCause> causes = answers.answered("rootCause", MOST)
            .mapToObj(number -> rootCause("rootCause" + number)).toList();
        if (causes.stream().noneMatch(cause -> cause.role().equals("root"))) {
            throw new Refusal("refused.causes.no-root");
        }
        return causes;
    }

    private RootCause rootCause(String field) {
        Nature nature = Nature.of(answers.text(field + "Nature"));
        String elsewhere = answers.text(field + "Elsewhere");
        return new RootCause(answers.text(field), nature, answers.text(field + "Category"),
            answers.text(field + "Role"), nature == Nature.HUMAN_ERROR ? answers.text(field + "MadePossible") : null,
            answers.text(field + "Evidence"), answers.text(field + "Confidence"), elsewhere,
            elsewhere.equals("unknown") ? null : answers.text(field + "ElsewhereChecked"));
    }
}
