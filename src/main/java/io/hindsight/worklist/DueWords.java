package io.hindsight.worklist;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import io.swagger.v3.oas.annotations.media.Schema;

import io.hindsight.text.Words;

/** When something is due, as people say it: by days of the calendar. */
@Schema(description = "When it is due, in the reader’s language")
record DueWords(
    Instant at,
    @Schema(example = "in 3 days", description = "By days of the office’s calendar") String words,
    @Schema(example = "Due on Tuesday 1 December 2026, 17:00") String exact,
    @Schema(description = "Whether that moment has passed") boolean late) {

    static DueWords of(Instant due, Instant now, ZoneId office, Words words) {
        boolean late = due.isBefore(now);
        long days = ChronoUnit.DAYS.between(now.atZone(office).toLocalDate(), due.atZone(office).toLocalDate());
        return new DueWords(due, late ? words.of("worklist.due.late", -days) : words.of("worklist.due.in", days),
            words.of("worklist.due.exact", words.moment(due.atZone(office))), late);
    }
}
