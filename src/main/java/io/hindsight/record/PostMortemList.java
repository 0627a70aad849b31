package io.hindsight.record;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.hindsight.incident.IncidentKind;
import io.hindsight.incident.Severity;
import io.hindsight.incident.Tlp;

/**
 * One page of the list of post-mortems, newest first.
 *
 * @param page  which page, from 0
 * @param size  how many a page holds
 * @param total how many there are on all pages
 */
public record PostMortemList(List<Item> items, int page, int size, long total) {

    /** The most that one page holds. */
    public static final int LARGEST = 100;

    /**
     * One post-mortem in the list.
     *
     * @param stages the stages that are open
     * @param dueAt  when the first of them is due; null when none is open
     */
    public record Item(String reference, String title, IncidentKind kind, Severity severity, Tlp tlp,
        PostMortemState state, List<Stage> stages, @Nullable Instant openedAt, @Nullable Instant dueAt,
        @Nullable Instant closedAt, boolean overdue) {
    }

    /**
     * What to look for; null and false mean that it does not matter.
     *
     * @param stage   a stage that is open
     * @param overdue only those of which an open stage is past its due date
     * @param text    words in the reference, title or summary, in any case
     */
    public record ListQuery(@Nullable Stage stage, @Nullable Severity severity, @Nullable IncidentKind kind,
        @Nullable PostMortemState state, boolean overdue, String text, int page,
        int size) {
    }
}
