package io.hindsight.people;

import java.time.Instant;

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
}
