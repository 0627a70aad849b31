package io.hindsight.figures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.hindsight.incident.IncidentKind;
import io.hindsight.text.Parameters;
import io.hindsight.text.Phrase;

/**
 * A period of whole days, and what counts.
 *
 * @param from the first day
 * @param to   the last day
 */
public record FigureQuery(LocalDate from, LocalDate to, IncidentKind kind) {

    /** Weeks are told apart in a quarter or less, months in more. */
    private static final int LONGEST_BY_WEEKS = 100;
    private static final int MOST_YEARS = 10;
    private static final int YEAR = 12;

    /** What a request says; what it leaves out is the last twelve months, and incidents. */
    public record AskedPeriod(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String kind) {

        /** @throws org.springframework.web.ErrorResponseException with 400, when there is no such period or kind */
        public FigureQuery read(LocalDate today) {
            LocalDate end = to == null || to.isAfter(today) ? today : to;
            LocalDate begin = from == null ? months(end, YEAR) : from;
            Parameters.refuseUnless(!begin.isAfter(end), "from", Phrase.of("fault.period.order"));
            Parameters.refuseUnless(!begin.isBefore(end.minusYears(MOST_YEARS)), "from",
                Phrase.of("fault.period.long", MOST_YEARS));
            return new FigureQuery(begin, end, reviewed());
        }

        private IncidentKind reviewed() {
            return Objects.requireNonNullElse(Parameters.read("kind", kind, IncidentKind::of), IncidentKind.INCIDENT);
        }
    }

    /** The first day of so many months that end with that of this day. */
    public static LocalDate months(LocalDate day, int months) {
        return day.withDayOfMonth(1).minusMonths(months - 1L);
    }

    /** Whether it is told by weeks, and not by months. */
    public boolean byWeeks() {
        return ChronoUnit.DAYS.between(from, to) < LONGEST_BY_WEEKS;
    }

    /** The first days of its weeks or months, the first of which may begin later. */
    List<LocalDate> parts() {
        LocalDate second = byWeeks() ? from.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
            : from.with(TemporalAdjusters.firstDayOfNextMonth());
        return Stream.concat(Stream.of(from), Stream.iterate(second, day -> !day.isAfter(to),
            day -> byWeeks() ? day.plusWeeks(1) : day.plusMonths(1))).toList();
    }
}
