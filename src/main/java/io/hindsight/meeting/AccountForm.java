package io.hindsight.meeting;

import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Reads an account.
 *
 * @param answers the answer to a field, by its key; null where there is none
 * @param zone    whose clocks the times of day are from
 */
record AccountForm(UnaryOperator<String> answers, ZoneId zone) {

    /** What somebody wrote; all null or empty when they had nothing to add. */
    record Account(String wentWell, String gotInTheWay, String surprised, List<EntryForm.Entry> saw) {
    }

    Account account() {
        return new Account(answers.apply("wentWell"), answers.apply("gotInTheWay"), answers.apply("surprised"),
            new EntryForm(answers, "saw", zone).entries("sawSomething"));
    }
}
