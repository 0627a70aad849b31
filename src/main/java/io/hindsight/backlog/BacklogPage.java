package io.hindsight.backlog;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * One page of the actions of all post-mortems.
 *
 * @param next where the next page begins; null when there is none
 */
public record BacklogPage(List<BacklogAction> items, @Schema(type = "string") @Nullable Bookmark next,
    BacklogSummary summary) {

    /**
     * What is open of that which a query looks for, whatever it says of state and lateness.
     *
     * @param late   past the date in force
     * @param moved  those whose due date was moved at least once
     * @param oldest working days past the first due date, of the one that has waited longest; null where none is past
     *               it
     */
    public record BacklogSummary(Count open, Count late, Count moved, @Nullable Integer oldest) {
    }

    /**
     * A number that is counted up to a limit, so that it costs the same however many there are.
     *
     * @param number how many there are, or the limit
     * @param more   whether there are more than that
     */
    public record Count(int number, boolean more) {

        /** Up to where it is counted. */
        static final int LIMIT = 1000;

        static Count of(int counted) {
            return new Count(Math.min(counted, LIMIT), counted > LIMIT);
        }
    }
}
