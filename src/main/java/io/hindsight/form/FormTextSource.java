package io.hindsight.form;

import org.jspecify.annotations.Nullable;

/** A text that forms show as {@code {{name}}} and that is made anew each time that somebody opens such a form. */
public interface FormTextSource {

    /** As forms spell it. */
    String name();

    /**
     * The text as Markdown.
     *
     * @param reference of the post-mortem; null on a start form, where there is none yet
     * @param process   the key of the task's process
     * @return null where there is nothing to show
     */
    @Nullable
    String show(@Nullable String reference, String process);
}
