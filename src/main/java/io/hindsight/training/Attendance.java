package io.hindsight.training;

import java.util.List;

import io.hindsight.text.Code;

/**
 * Who was there, as the form asks for it, so that a few clicks are enough for hundreds of people.
 *
 */
record Attendance(Who answer, List<String> absent, List<String> present) {

    /** All, all but those who were absent, or those alone who were present. */
    enum Who implements Code {
        ALL, EXCEPT, ONLY
    }

    boolean has(String person) {
        return switch (answer) {
            case ALL -> true;
            case EXCEPT -> !absent.contains(person);
            case ONLY -> present.contains(person);
        };
    }
}
