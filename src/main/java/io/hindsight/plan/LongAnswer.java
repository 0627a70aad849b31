package io.hindsight.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.hindsight.engine.FormAnswers;
import io.hindsight.engine.Refusal;
import io.hindsight.engine.Variable;
import io.hindsight.text.Phrase;

/**
 * A text that is typed over several fields, since the engine ends each at {@value Variable#LONGEST_TEXT} characters:
 * {@code text}, {@code text2}, {@code text3} and so on, each shown once the one before is nearly full. A field goes on
 * in the next line of the text, or in the same line where the one before ends with a blank.
 *
 * @param name   key of the first field
 * @param fields how many there are
 * @param most   how many characters they may have together
 */
record LongAnswer(String name, int fields, int most) {

    /** Where a text is cut between lines or words rather than at the last character that fits. */
    private static final int SHORTEST_PART = Variable.LONGEST_TEXT - 600;

    /**
     * What was typed; null where nothing was.
     *
     * @throws Refusal when it is too long
     */
    @Nullable
    String get(FormAnswers answers) {
        StringBuilder text = new StringBuilder();
        keys().stream().map(answers::to).takeWhile(part -> part instanceof String typed && !typed.isEmpty())
            .forEach(part -> text.append(text.isEmpty() || text.charAt(text.length() - 1) == ' ' ? "" : "\n")
                .append(part));
        if (text.length() > most) {
            throw new Refusal("refused.answer.long", Phrase.FIELD, text.length(), most).at(name);
        }
        return text.toString().isBlank() ? null : text.toString();
    }

    /** What the fields begin with, by their keys, where people are to change this text; none of it is left out. */
    Map<String, @Nullable String> beginning(@Nullable String text) {
        List<String> parts = parts(text == null ? "" : text);
        Map<String, @Nullable String> fields = new HashMap<>();
        for (int field = 0; field < keys().size(); field++) {
            fields.put(keys().get(field), field < parts.size() ? parts.get(field) : null);
        }
        return fields;
    }

    private List<String> keys() {
        return IntStream.rangeClosed(1, fields).mapToObj(field -> field == 1 ? name : name + field).toList();
    }

    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        String left = text;
        while (left.length() > Variable.LONGEST_TEXT) {
            int line = endOfLine(left);
            int end = line > 0 ? line : endOfWord(left);
            parts.add(left.substring(0, end));
            left = left.substring(line > 0 ? end + 1 : end);
        }
        parts.add(left);
        return parts;
    }

    /** @return 0 where there is none that could be joined again as it was */
    private static int endOfLine(String text) {
        return IntStream.iterate(Variable.LONGEST_TEXT, end -> end >= SHORTEST_PART, end -> end - 1)
            .filter(end -> text.charAt(end) == '\n' && text.charAt(end - 1) != ' ').findFirst().orElse(0);
    }

    private static int endOfWord(String text) {
        int blank = text.lastIndexOf(' ', Variable.LONGEST_TEXT - 1);
        int end = Variable.LONGEST_TEXT;
        return blank >= SHORTEST_PART ? blank + 1 : Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
