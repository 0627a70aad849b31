package io.hindsight.work;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

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
        String said = said(item.due(), item.late(), item.ahead(), office.instant(), office.getZone(), words);
        return new DueWords(item.due(), said, exact(item.due(), office, words), item.isLate(),
            item.isMoved() ? moved(item, office, words) : null);
    }

    /** Of what waits for nobody, such as a task of a suspended process: it is never late. */
    public static DueWords waiting(Instant due, Clock office, Words words) {
        return new DueWords(due, words.of("work.ahead.on", words.day(day(due, office))), exact(due, office, words),
            false, null);
    }

    /**
     * “late by 3 working days”, “due tomorrow”. The day itself is said where no working day lies between it and today,
     * and where it is not known how many do.
     *
     * @param late  working days past the due date; null where it has not passed, or that is not known
     * @param ahead working days until it is due; null where it has passed, or that is not known
     * @param place whose calendar says which day is today
     */
    public static String said(Instant due, @Nullable Integer late, @Nullable Integer ahead, Instant now, ZoneId place,
            Words words) {
        LocalDate today = now.atZone(place).toLocalDate();
        LocalDate day = due.atZone(place).toLocalDate();
        if (due.isBefore(now)) {
            return said(day, today, late, words);
        }
        return day.equals(today) ? words.of("work.ahead.today")
            : day.equals(today.plusDays(1)) ? words.of("work.ahead.tomorrow")
                : ahead == null || ahead == 0 ? words.of("work.ahead.on", words.day(day))
                    : words.of("work.ahead", ahead);
    }

    /** @param late in working days past the moment that it was due */
    public static String late(int late, Instant due, Clock office, Words words) {
        LocalDate day = day(due, office);
        return said(day, LocalDate.now(office), late, words);
    }

    private static String said(LocalDate day, LocalDate today, @Nullable Integer late, Words words) {
        return day.equals(today) ? words.of("work.late.today")
            : late == null || late == 0 ? words.of("work.late.since", words.day(day)) : words.of("work.late", late);
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
