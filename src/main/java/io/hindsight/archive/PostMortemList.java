package io.hindsight.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.swagger.v3.oas.annotations.media.Schema;

import io.hindsight.incident.IncidentKind;
import io.hindsight.incident.Severity;
import io.hindsight.incident.Tlp;
import io.hindsight.record.PostMortemState;
import io.hindsight.record.Stage;
import io.hindsight.search.Passage;
import io.hindsight.search.Sought;
import io.hindsight.text.Code;

/**
 * One page of the list of post-mortems. Counting ends at a limit, so that it costs no more where there are more.
 *
 * @param page       which page, from 0
 * @param size       how many a page holds
 * @param total      how many there are on all pages
 * @param more       whether there is a next page
 * @param passedOver words that were not looked for, since they stand in nearly every text
 */
public record PostMortemList(List<Item> items, int page, int size,
    @Schema(description = "How many there are on all pages; 1000 stands for 1000 or more") int total,
    @Schema(description = "Whether there is a next page") boolean more,
    @Schema(
        description = "Words that were not looked for, since they stand in nearly every text") List<String> passedOver) {

    /** The most that one page holds. */
    public static final int LARGEST = 100;

    /** Where counting ends. */
    public static final int COUNTED = 1000;

    /** What comes first. */
    public enum Order implements Code {
        RELEVANCE, NEWEST
    }

    /**
     * One post-mortem in the list.
     *
     * @param stages   the stages that are open
     * @param dueAt    when what is due first of all that is open in it is due, after the sign-off too; null when
     *                 nothing is open
     * @param overdue  whether anything that is open in it is late
     * @param late     working days past the due date of what is the latest; null unless it is overdue
     * @param age      working days past the first due date of what is the oldest, which no move changes; null where no
     *                 first due date has passed
     * @param passages where the text that was looked for was said; none where none was
     */
    public record Item(String reference, String title, IncidentKind kind, Severity severity, Tlp tlp,
        PostMortemState state, List<Stage> stages, @Nullable Instant openedAt, @Nullable Instant dueAt,
        @Nullable Instant closedAt, boolean overdue,
        @Nullable Integer late, @Nullable Integer age, List<Passage> passages) {

        /** The title with its marks; null where it is not what was found. */
        public @Nullable Passage titled() {
            return passages.stream().filter(passage -> passage.words().equals(title)).findFirst().orElse(null);
        }

        /** The passages without the title. */
        public List<Passage> beside() {
            return passages.stream().filter(passage -> !passage.words().equals(title)).toList();
        }
    }

    /**
     * What to look for; null and false mean that it does not matter.
     *
     * @param stage   a stage that is open
     * @param overdue only those in which something that is open is past its due date
     * @param from    only those that were opened on this day or later
     * @param to      only those that were opened on this day or earlier
     */
    public record ListQuery(@Nullable Stage stage, @Nullable Severity severity, @Nullable IncidentKind kind,
        @Nullable PostMortemState state, boolean overdue, @Nullable LocalDate from, @Nullable LocalDate to,
        Sought text, Order order, int page, int size) {
    }
}
