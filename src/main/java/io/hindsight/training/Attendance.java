package io.hindsight.training;

import java.util.List;

/**
 * Who was there, as the form asks for it, so that a few clicks are enough for hundreds of people.
 *
 * @param answer all, except (those who were absent) or only (those who were present)
 */
record Attendance(String answer, List<String> absent, List<String> present) {

    boolean has(String person) {
        return switch (answer) {
            case "all" -> true;
            case "except" -> !absent.contains(person);
            default -> present.contains(person);
        };
    }
}
