package io.hindsight.answer;

import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.hindsight.engine.FormAnswers;
import io.hindsight.engine.Variable;
import io.hindsight.text.Code;

/**
 * Fields that stand on a form several times, numbered from 1, each group of them shown once the one before is filled:
 * {@code session1Subject}, {@code session1Goal}, {@code session2Subject} and so on.
 *
 * @param name what their keys begin with
 * @param main what the key of the field that each group begins with ends with; may be empty
 * @param most how many the form has room for
 */
public record Numbered(String name, String main, int most) {

    public Variable<String> main(int number) {
        return text(number, main);
    }

    public Variable<String> text(int number, String field) {
        return Variable.text(key(number, field));
    }

    public Variable<Integer> number(int number, String field) {
        return Variable.number(key(number, field));
    }

    public Variable<Boolean> yesNo(int number, String field) {
        return Variable.yesNo(key(number, field));
    }

    /** A field that is answered with the code of one of these. */
    public <E extends Enum<E> & Code> Variable<E> code(int number, String field, Class<E> type) {
        return Variable.code(key(number, field), type);
    }

    public Choices choices(int number, String field) {
        return new Choices(key(number, field));
    }

    /** All that the form has room for. */
    public IntStream all() {
        return IntStream.rangeClosed(1, most);
    }

    /** Those that the form shows; behind an empty one, old values may be hidden. */
    public IntStream shown(FormAnswers answers) {
        return all().takeWhile(number -> number == 1 || !isEmpty(answers.to(key(number - 1, main))));
    }

    /** Those that the form shows and that were filled. */
    public IntStream filled(FormAnswers answers) {
        return shown(answers).filter(number -> main(number).get(answers) != null);
    }

    /** What the keys of this group begin with. */
    public String prefix(int number) {
        return name + number;
    }

    private String key(int number, String field) {
        return prefix(number) + field;
    }

    private static boolean isEmpty(@Nullable Object answer) {
        return answer == null || answer.equals("");
    }
}
