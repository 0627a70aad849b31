package io.hindsight.analysis;

import static io.hindsight.analysis.AnalysisVariables.ROOT_CAUSES;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.hindsight.analysis.Analysis.Elsewhere;
import io.hindsight.analysis.Analysis.Nature;
import io.hindsight.analysis.Analysis.Part;
import io.hindsight.analysis.Analysis.RootCause;
import io.hindsight.engine.FormAnswers;
import io.hindsight.engine.Refusal;

/** Understands the answers to classify-causes. */
record ClassesForm(FormAnswers answers) {

    /** @throws Refusal when all of them only contributed */
    List<RootCause> rootCauses() {
        List<RootCause> causes = ROOT_CAUSES.filled(answers).mapToObj(this::rootCause).toList();
        if (causes.stream().noneMatch(cause -> cause.role() == Part.ROOT)) {
            throw new Refusal("refused.causes.no-root");
        }
        return causes;
    }

    private RootCause rootCause(int number) {
        Nature nature = ROOT_CAUSES.code(number, "Nature", Nature.class).require(answers);
        Elsewhere elsewhere = ROOT_CAUSES.code(number, "Elsewhere", Elsewhere.class).require(answers);
        return new RootCause(ROOT_CAUSES.main(number).require(answers), nature, answer(number, "Category"),
            ROOT_CAUSES.code(number, "Role", Part.class).require(answers),
            nature == Nature.HUMAN_ERROR ? answer(number, "MadePossible") : null,
            answer(number, "Evidence"), answer(number, "Confidence"), elsewhere,
            elsewhere == Elsewhere.UNKNOWN ? null : answer(number, "ElsewhereChecked"));
    }

    private @Nullable String answer(int number, String field) {
        return ROOT_CAUSES.text(number, field).get(answers);
    }
}
