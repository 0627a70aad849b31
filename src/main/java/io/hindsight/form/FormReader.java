package io.hindsight.form;

import java.util.Map;

/** Is told the texts that somebody wrote into a task's form, once the form's own rules have let them pass. */
public interface FormReader {

    /**
     * What somebody wrote.
     *
     * @param reference of the post-mortem
     * @param process   the key of the task's process: for a stage its name
     * @param task      the task's name
     * @param texts     by the field's label, in the form's order; fields left blank are not there
     */
    record Written(String reference, String process, String task, String by, Map<String, String> texts) {
    }

    /** In the transaction that completes the task. */
    void read(Written written);
}
