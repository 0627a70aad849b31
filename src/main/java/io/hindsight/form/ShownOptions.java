package io.hindsight.form;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.hindsight.answer.Choices.Option;

/**
 * What a task's field offers, made anew for who opens the form. The engine holds the values alone, with nothing in
 * their labels, since more people may read its variables.
 */
public interface ShownOptions {

    /** Knows what stands beside some people wherever they are offered. */
    interface Notes {

        /** The notes in the reader's language, by login; most people have none. */
        Map<String, String> notes();
    }

    /** The field's {@code valuesKey}. */
    String name();

    /** @return null where this person sees nothing of them */
    @Nullable
    List<Option> show(String reference);
}
