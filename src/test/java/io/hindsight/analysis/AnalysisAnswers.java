package io.hindsight.analysis;

import java.util.HashMap;
import java.util.Map;

/** Answers to the forms of the analysis. */
public final class AnalysisAnswers {

    /** Markup, an expression, FEEL, French, emoji, right-to-left: all just text. */
    public static final String AWKWARD =
        "« ${1+1} » {{facts}} <b>*gras*</b> = not(x)\r\n\r\n  l’été 'é' \uD83D\uDE80 שלום مرحبا";

    private AnalysisAnswers() {
    }

    /** The least that trace-causes takes. */
    public static Map<String, Object> causes() {
        return new HashMap<>(
            Map.of("problem", "A stolen account sent invoices", "chain1Why1", "The password was enough"));
    }

    /** The least that classify-causes takes. */
    public static Map<String, Object> classes() {
        return new HashMap<>(Map.of("rootCause1", "Webmail takes a password alone",
            "rootCause1Nature", "exploited-vulnerability", "rootCause1Category", "hacking.use-of-stolen-creds",
            "rootCause1Role", "root", "rootCause1Evidence", "Sign-in log", "rootCause1Confidence", "high",
            "rootCause1Elsewhere", "unknown"));
    }

    /** The least that document-lessons takes. */
    public static Map<String, Object> lessons() {
        return new HashMap<>(Map.of("lesson1", "Ask for a second factor", "lesson1Strengthen", "The login to mail"));
    }

    public static Map<String, Object> with(Map<String, Object> answers, Map<String, Object> more) {
        answers.putAll(more);
        return answers;
    }

    public static Map<String, Object> approval() {
        return Map.of("review", "approve");
    }

    public static Map<String, Object> sentBack(String reasons) {
        return Map.of("review", "send-back", "reviewReasons", reasons);
    }
}
