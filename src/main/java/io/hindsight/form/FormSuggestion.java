package io.hindsight.form;

import io.hindsight.engine.FormAnswers;

/**
 * What the fields of a form may begin with, since it was said earlier in the same post-mortem. It is asked each time
 * that somebody opens the form, is offered only where the task has no answer of its own, and is not kept before
 * somebody has sent the form. What is worth something only because somebody has judged or looked for themself is never
 * suggested: decisions, ratings, verdicts, the proof of a fix, attendance, signatures.
 */
public interface FormSuggestion {

    /** The form's id, such as {@code hold-meeting}. */
    String form();

    /**
     * What whoever opens the form may know of it.
     *
     * @param reference of the post-mortem
     * @param task      the variables of the task
     */
    Suggested suggest(String reference, FormAnswers task);
}
