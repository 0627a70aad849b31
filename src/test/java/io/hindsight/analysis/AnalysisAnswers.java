package io.hindsight.analysis;

import java.util.HashMap;
import java.util.Map;

/** Answers to the forms of the analysis. */
final class AnalysisAnswers {

    /** Markup, an expression, FEEL, emoji, right-to-left: all just text. */
    static final String AWKWARD = "« ${1+1} » {{facts}} <b>*gras*</b> = not(x)\r\n\r\n  'é' \uD83D\uDE80 שלום";

    private AnalysisAnswers() {
    }

    /** The least that trace-causes takes. */
    static Map<String, Object> causes() {
        return new HashMap<>(Map.of("problem", "A stolen account sent invoices", "why1", "The password was enough",
            "rootCause", "Webmail takes a password alone", "rootCauseKind", "stolen-credentials",
            "evidence", "Sign-in log", "confidence", "high", "elsewhere", "unknown",
            "lesson1", "Ask for a second factor"));
    }

    static Map<String, Object> causesWith(Map<String, Object> more) {
        Map<String, Object> answers = causes();
        answers.putAll(more);
        return answers;
    }

    static Map<String, Object> approval() {
        return Map.of("review", "approve");
    }

    static Map<String, Object> sentBack(String reasons) {
        return Map.of("review", "send-back", "reviewReasons", reasons);
    }
}
