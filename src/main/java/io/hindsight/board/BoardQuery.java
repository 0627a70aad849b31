package io.hindsight.board;

import org.jspecify.annotations.Nullable;

import io.hindsight.incident.Severity;
import io.hindsight.record.Stage;

/**
 * What to look for; null and false mean that it does not matter.
 *
 * @param mine only those in which the reader has a task, or somebody for whom they stand in
 * @param late only those in which something is late
 * @param text words, ids or phrases that were said in it, as {@link io.hindsight.search.Search} reads them
 * @param page from 0
 */
public record BoardQuery(boolean mine, boolean late, @Nullable Severity severity, @Nullable Stage stage, String text,
    int page) {

    /** How many rows a page has. */
    public static final int SIZE = 25;
    /** The last page: what is further down is found by a filter. */
    public static final int LAST_PAGE = 39;

    public static final BoardQuery ALL = new BoardQuery(false, false, null, null, "", 0);
    public static final BoardQuery LATE = new BoardQuery(false, true, null, null, "", 0);
}
