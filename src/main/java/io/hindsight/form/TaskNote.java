package io.hindsight.form;

import org.jspecify.annotations.Nullable;

/** What whoever opens a task has to know of it above all that its form shows. */
public interface TaskNote {

    /**
     * The sentence in the reader's language, as Markdown.
     *
     * @param task its id
     * @return null where there is nothing to say, which is nearly always
     */
    @Nullable
    String of(String task);
}
