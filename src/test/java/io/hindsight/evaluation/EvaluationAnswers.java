package io.hindsight.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The answers to evaluate-response: all subjects with the same score, and what differs from that. */
public final class EvaluationAnswers {

    public static final List<String> FIELDS = List.of("detection", "triage", "containment", "eradication", "recovery",
        "coordination", "internalCommunication", "externalCommunication");

    private EvaluationAnswers() {
    }

    public static Map<String, Object> rated(String score, Object... more) {
        Map<String, Object> answers = new HashMap<>(Map.of("proceduresFollowed", "partly", "proceduresAdequate", "no"));
        FIELDS.forEach(field -> answers.put(field, score));
        return with(answers, more);
    }

    public static Map<String, Object> consolidated(Object... more) {
        return with(new HashMap<>(Map.of("strengths", "The call tree", "weaknesses", "Spare phones")), more);
    }

    /** @param more names and values in turn */
    private static Map<String, Object> with(Map<String, Object> answers, Object... more) {
        for (int i = 0; i < more.length; i += 2) {
            answers.put((String) more[i], more[i + 1]);
        }
        return answers;
    }
}
