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
     * @param stages  the stages that are open
     * @param dueAt   when what is due first of all that is open in it is due, after the sign-off too; null when nothing
     *                is open
     * @param overdue whether anything that is open in it is late
     * @param late    working days past the due date of what is the latest; null unless it is overdue
     * @param age     working days past the first due date of what is the oldest, which no move changes; null where no
     *                first due date has passed
     */
    public record Item(String reference, String title, IncidentKind kind, Severity severity, Tlp tlp,
        PostMortemState state, List<Stage> stages, @Nullable Instant openedAt, @Nullable Instant dueAt,
        @Nullable Instant closedAt, boolean overdue,
        @Nullable Integer late, @Nullable Integer age) {
    }

    /**
     * What to look for; null and false mean that it does not matter.
     *
     * @param stage   a stage that is open
     * @param overdue only those in which something that is open is past its due date
     * @param text    words in the reference, title or summary, in any case
     */
    public record ListQuery(@Nullable Stage stage, @Nullable Severity severity, @Nullable IncidentKind kind,
        @Nullable PostMortemState state, boolean overdue, String text, int page,
        int size) {
    }
}
