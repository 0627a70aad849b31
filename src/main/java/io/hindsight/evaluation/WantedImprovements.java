package io.hindsight.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.hindsight.evaluation.Evaluation.Improvement;

/** The improvements that the form proposes: what evaluators want, each once, as far as there is room. */
final class WantedImprovements {

    private WantedImprovements() {
    }

    /** By field key. */
    static Map<String, Object> of(List<Evaluation> evaluations) {
        List<Improvement> wanted = evaluations.stream().flatMap(one -> one.improvements().stream()).distinct()
            .limit(EvaluationVariables.IMPROVEMENTS.most()).toList();
        Map<String, Object> fields = new HashMap<>();
        for (int number = 1; number <= wanted.size(); number++) {
            fields.put(EvaluationVariables.IMPROVEMENTS.main(number).name(), wanted.get(number - 1).text());
            fields.put(EvaluationVariables.IMPROVEMENTS.text(number, "Phase").name(),
                requireNonNull(wanted.get(number - 1).subject()).code());
        }
        return fields;
    }
}
