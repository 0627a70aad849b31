package io.hindsight.analysis;

import static io.hindsight.analysis.AnalysisVariables.ROOT_CAUSES;

import java.util.List;

import org.jspecify.annotations.Nullable;

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
        Nature nature = Nature.of(ROOT_CAUSES.text(number, "Nature").require(answers));
        String elsewhere = ROOT_CAUSES.text(number, "Elsewhere").require(answers);
        return new RootCause(ROOT_CAUSES.main(number).require(answers), nature, answer(number, "Category"),
            ROOT_CAUSES.text(number, "Role").require(answers),
            nature == Nature.HUMAN_ERROR ? answer(number, "MadePossible") : null,
            answer(number, "Evidence"), answer(number, "Confidence"), elsewhere,
            elsewhere.equals("unknown") ? null : answer(number, "ElsewhereChecked"));
    }

    private @Nullable String answer(int number, String field) {
        return ROOT_CAUSES.text(number, field).get(answers);
    }
}
