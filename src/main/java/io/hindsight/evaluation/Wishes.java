package io.hindsight.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.hindsight.evaluation.Evaluation.Improvement;

/** The improvements that the form proposes: what evaluators want, each once, as far as there is room. */
final class Wishes {

    private Wishes() {
    }

    /** By field key. */
    static Map<String, Object> of(List<Evaluation> evaluations) {
        List<Improvement> wanted = evaluations.stream().flatMap(one -> one.improvements().stream()).distinct()
            .limit(EvaluationForm.MOST_IMPROVEMENTS).toList();
        Map<String, Object> fields = new HashMap<>();
        for (int number = 1; number <= wanted.size(); number++) {
            fields.put("improvement" + number + "Text", wanted.get(number - 1).text());
            fields.put("improvement" + number + "Phase", wanted.get(number - 1).subject().code());
        }
        return fields;
    }
}
