package io.hindsight.board;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * One page of the board. Counts end at a limit, so that they cost no more where more is open.
 *
 * @param more       whether there is a next page
 * @param open       how many post-mortems have something open, of all that the reader may know
 * @param late       in how many of these something is late
 * @param passedOver words that were not looked for, since they stand in nearly every text
 */
@Schema(description = "One page of the board, what has been late for the longest time first")
public record BoardPage(List<BoardRow> rows, int page, boolean more,
    @Schema(description = "How many post-mortems have something open; 500 stands for 500 or more") int open,
    @Schema(description = "In how many of these something is late; 500 stands for 500 or more") int late,
    @Schema(
        description = "Words that were not looked for, since they stand in nearly every text") List<String> passedOver) {

    /** Where counting ends. */
    public static final int COUNTED = 500;
}
