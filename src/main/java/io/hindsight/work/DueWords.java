package io.hindsight.work;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import io.swagger.v3.oas.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.hindsight.text.Words;

/**
 * When something is due and how late it is, as people say it everywhere: in working days of the office.
 *
 * @param late  whether that moment has passed
 * @param moved when it was first due; null where its due date was not moved to a later one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "When it is due, in the reader’s language")
public record DueWords(
    Instant at,
    @Schema(example = "due in 3 working days", description = "In working days of the office") String words,
    @Schema(example = "Due on Tuesday 1 December 2026, 17:00") String exact,
    @Schema(description = "Whether that moment has passed") boolean late,
    @Nullable @Schema(example = "first due on 1 October 2026, 24 working days ago",
        description = "Left out unless somebody has moved it to a later day") String moved) {

    /** @param office tells what day it is there */
    public static DueWords of(WorkItem item, Clock office, Words words) {
        return new DueWords(item.due(), said(item, office, words), exact(item.due(), office, words), item.isLate(),
            item.isMoved() ? moved(item, office, words) : null);
    }

    /** Of what waits for nobody, such as a task of a suspended process: it is never late. */
    public static DueWords waiting(Instant due, Clock office, Words words) {
        return new DueWords(due, words.of("work.ahead.on", words.day(day(due, office))), exact(due, office, words),
            false, null);
    }

    /** The day itself is said where no working day lies between it and today. */
    private static String said(WorkItem item, Clock office, Words words) {
        LocalDate today = LocalDate.now(office);
        LocalDate due = day(item.due(), office);
        if (item.late() != null) {
            return late(item.late(), item.due(), office, words);
        }
        return due.equals(today) ? words.of("work.ahead.today")
            : due.equals(today.plusDays(1)) ? words.of("work.ahead.tomorrow")
                : item.ahead() == null || item.ahead() == 0 ? words.of("work.ahead.on", words.day(due))
                    : words.of("work.ahead", item.ahead());
    }

    /** @param late in working days past the moment that it was due */
    public static String late(int late, Instant due, Clock office, Words words) {
        LocalDate day = day(due, office);
        return day.equals(LocalDate.now(office)) ? words.of("work.late.today")
            : late == 0 ? words.of("work.late.since", words.day(day)) : words.of("work.late", late);
    }

    private static String moved(WorkItem item, Clock office, Words words) {
        LocalDate first = day(item.firstDue(), office);
        return item.age() == null || item.age() == 0 ? words.of("work.first", first)
            : words.of("work.first.ago", first, item.age());
    }

    private static String exact(Instant due, Clock office, Words words) {
        return words.of("work.exact", words.moment(due.atZone(office.getZone())));
    }

    private static LocalDate day(Instant at, Clock office) {
        return at.atZone(office.getZone()).toLocalDate();
    }
}
