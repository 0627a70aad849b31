package io.hindsight.analysis;

import static io.hindsight.analysis.AnalysisVariables.ROOT_CAUSES;
import static java.util.Objects.requireNonNull;

import java.util.List;

import io.hindsight.analysis.Analysis.Nature;
import io.hindsight.analysis.Analysis.RootCause;
import io.hindsight.engine.FormAnswers;
import io.hindsight.engine.Refusal;

/** Understands the answers to classify-causes. */
record ClassesForm(FormAnswers answers) {

    /** @throws Refusal when all of them only contributed */
    List<RootCause> rootCauses() {
        List<RootCause> causes = ROOT_CAUSES.filled(answers).mapToObj(this::rootCause).toList();
        if (causes.stream().noneMatch(cause -> cause.role().equals("root"))) {
            throw new Refusal("refused.causes.no-root");
        }
        return causes;
    }

    private RootCause rootCause(int number) {
        Nature nature = Nature.of(requireNonNull(answer(number, "Nature")));
        String elsewhere = requireNonNull(answer(number, "Elsewhere"));
        return new RootCause(requireNonNull(ROOT_CAUSES.main(number).get(answers)), nature, answer(number, "Category"),
            requireNonNull(answer(number, "Role")),
            nature == Nature.HUMAN_ERROR ? answer(number, "MadePossible") : null,
            answer(number, "Evidence"), answer(number, "Confidence"), elsewhere,
            elsewhere.equals("unknown") ? null : answer(number, "ElsewhereChecked"));
    }

    private String answer(int number, String field) {
        return ROOT_CAUSES.text(number, field).get(answers);
    }
}
