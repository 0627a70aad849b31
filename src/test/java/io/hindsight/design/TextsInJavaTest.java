package io.hindsight.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import io.hindsight.design.JavaSources.Text;

/** What a person reads comes from the message bundles, in that person's language. */
class TextsInJavaTest {

    /** Two words with a space between them, or one with a capital, as labels and headings have it. */
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2}[,;:.!?’”)]* [“(]?\\p{L}{2}|^\\p{Lu}\\p{Ll}+[.:!?]?$"
        + "|%[sd],? \\p{L}{2}|\\p{L}{2} [“\"]?%[sd]|^ \\p{L}+ |\\p{L}{2} $");
    private static final Pattern SQL =
        Pattern.compile("^\\s*(\\)* ?)(SELECT|INSERT|UPDATE|DELETE|WITH|LOCK|AND|WHERE|FROM"
            + "|ORDER|FOR|EXISTS|\\(?NOT EXISTS|coalesce|last\\.|role AS|[a-z]+ AS \\()\\b|^jdbc");
    /** Programmers and operators read these, in English as all logs are. */
    private static final Pattern FOR_THE_LOG = Pattern.compile("(LOG|logger)\\.\\w+|new Illegal\\w+Exception"
        + "|new UncheckedIOException|new FailureAnalysis|super");

    @Test
    void no_text_for_people_stands_in_the_code() {
        List<Text> texts = JavaSources.texts();
        assertThat(texts).hasSizeGreaterThan(2000);
        assertThat(texts.stream().filter(text -> WORDS.matcher(text.text()).find())
            .filter(text -> text.around().stream().noneMatch(call -> FOR_THE_LOG.matcher(call).matches()))
            .map(text -> text.type() + ": " + text.text()).distinct().toList()).isEmpty();
    }
}
