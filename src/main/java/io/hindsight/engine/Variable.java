package io.hindsight.engine;

import java.util.Optional;
import java.util.function.Function;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

import io.hindsight.text.Code;
import io.hindsight.text.Phrase;

/**
 * A process variable, declared once with its name and type and used alike by delegates, listeners and tests.
 *
 * @param name as models and forms spell it
 * @param type what the engine holds, or what the code stands for that it holds; a value of another type is refused
 */
public record Variable<T>(String name, Class<T> type) {

    /** The most characters that a text of the engine holds, such as a variable or a task's description. */
    public static final int LONGEST_TEXT = 4000;

    public static Variable<String> text(String name) {
        return new Variable<>(name, String.class);
    }

    public static Variable<Integer> number(String name) {
        return new Variable<>(name, Integer.class);
    }

    public static Variable<Boolean> yesNo(String name) {
        return new Variable<>(name, Boolean.class);
    }

    public static <T> Variable<T> of(String name, Class<T> type) {
        return new Variable<>(name, type);
    }

    /** A variable that holds the code of one of these. */
    public static <E extends Enum<E> & Code> Variable<E> code(String name, Class<E> type) {
        return new Variable<>(name, type);
    }

    /** The value, or null when there is none; a blank text counts as none. */
    public @Nullable T get(VariableScope scope) {
        return get(FormAnswers.of(scope));
    }

    /** What a form was answered with, as {@link #get(VariableScope)}. */
    public @Nullable T get(FormAnswers answers) {
        Object value = answers.to(name);
        if (value == null || value instanceof String text && text.isBlank()) {
            return null;
        }
        if (type == Integer.class && value instanceof Number number) {
            return type.cast(whole(number));
        }
        if (type.isEnum() && value instanceof String code) {
            value = Code.find(type, code).orElse(null);
        }
        if (!type.isInstance(value)) {
            throw new Refusal("refused.value.kind", Phrase.FIELD).at(name);
        }
        return type.cast(value);
    }

    public Optional<T> find(VariableScope scope) {
        return Optional.ofNullable(get(scope));
    }

    /** @throws IllegalStateException when there is no value, which is a fault of a model, not of a person */
    public T require(VariableScope scope) {
        return find(scope).orElseThrow(() -> new MissingVariable(name));
    }

    /** As {@link #require(VariableScope)}. */
    public T require(FormAnswers answers) {
        return Optional.ofNullable(get(answers)).orElseThrow(() -> new MissingVariable(name));
    }

    /** What the value means; where it is refused, by the name of this field. */
    public <R> R read(VariableScope scope, Function<T, R> reading) {
        return read(FormAnswers.of(scope), reading);
    }

    /** As {@link #read(VariableScope, Function)}. */
    public <R> R read(FormAnswers answers, Function<T, R> reading) {
        try {
            return reading.apply(require(answers));
        } catch (Refusal refusal) {
            throw refusal.at(name);
        }
    }

    public void set(VariableScope scope, @Nullable T value) {
        scope.setVariable(name, held(value));
    }

    public void setLocal(VariableScope scope, @Nullable T value) {
        scope.setVariableLocal(name, held(value));
    }

    private static @Nullable Object held(@Nullable Object value) {
        return value instanceof Code one ? one.code() : value;
    }

    private Integer whole(Number number) {
        if (number.doubleValue() != number.intValue()) {
            throw new Refusal("refused.value.whole", Phrase.FIELD).at(name);
        }
        return number.intValue();
    }

    /** A process lacks something that its starter has to give it: a fault of a model, or of who starts it by hand. */
    static class MissingVariable extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        MissingVariable(String name) {
            super("The variable " + name + " is missing");
        }
    }
}
