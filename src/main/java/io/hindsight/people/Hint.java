package io.hindsight.people;

import java.time.Instant;

import io.hindsight.form.FrenchTexts;
import io.hindsight.text.Words;

/**
 * A remark on a text that names a person or blames somebody. It is for the next reader and blocks nothing.
 *
 * @param stage the stage in which it was written
 * @param task  the name of the task with which it was written
 * @param field the label of the form's field
 * @param kind  names-person or blames
 * @param match the words that it is about
 */
public record Hint(String stage, String task, String field, String kind, String match, String writtenBy,
    Instant writtenAt) {

    static final String NAMES_PERSON = "names-person";
    static final String BLAMES = "blames";

    /** The same, with task and field called as the reader calls them. */
    public Hint asRead() {
        Words reader = Words.ofReader();
        return new Hint(stage, TaskNames.called(task, reader), FrenchTexts.told(field).in(reader), kind, match,
            writtenBy, writtenAt);
    }
}
