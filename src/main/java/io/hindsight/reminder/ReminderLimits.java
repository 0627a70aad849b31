package io.hindsight.reminder;

import static java.util.Objects.requireNonNull;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import io.hindsight.engine.Decisions;
import io.hindsight.engine.Rows;
import io.hindsight.incident.Severity;
import io.hindsight.office.WorkingDays;

/** When tasks are reminded of and when managers are told: what reminders.dmn says, as it is now. */
@Component
class ReminderLimits {

    /** Nobody is reminded at night: a day begins at eight. */
    private static final Duration NIGHT = Duration.ofHours(8);
    /** In working days. */
    private static final int WEEK = 5;

    /**
     * For the tasks of one severity, as the engine's tables have times.
     *
     * @param firstBy     what is due by then is reminded of
     * @param firstBefore the same on the working day before
     * @param lastBy      what is due by then is reminded of once more
     * @param lastBefore  the same on the working day before
     * @param escalateBy  what was due by then is told to a manager
     */
    record Limits(String severity, String firstBy, String firstBefore, String lastBy, String lastBefore,
        String escalateBy) {
    }

    private final Decisions decisions;
    private final WorkingDays workingDays;
    private final Clock clock;

    ReminderLimits(Decisions decisions, WorkingDays workingDays, Clock clock) {
        this.decisions = decisions;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    List<Limits> limits() {
        return Arrays.stream(Severity.values()).map(this::limits).toList();
    }

    private Limits limits(Severity severity) {
        Map<String, Object> days = decisions.decide("reminders", Map.of("severity", severity.code()));
        int first = (Integer) requireNonNull(days.get("first"));
        int last = (Integer) requireNonNull(days.get("last"));
        LocalDate before = workingDays.last(today().minusDays(1));
        return new Limits(severity.code(), local(ahead(today(), first)), local(ahead(before, first)),
            local(ahead(today(), last)), local(ahead(before, last)),
            local(workingDays.before(clock.instant(), (Integer) requireNonNull(days.get("escalation")))));
    }

    /** What is open since before this moment may be reminded of; what came today has been told today. */
    String openSince() {
        return local(today().atStartOfDay(clock.getZone()).toInstant());
    }

    /** What is new and due by then is told in the next digest; what has more time, in the first one of a week. */
    String withinAWeek() {
        return local(ahead(today(), WEEK));
    }

    /** When this working day began. */
    OffsetDateTime dayBegan() {
        return Rows.time(today().atStartOfDay(clock.getZone()).plus(NIGHT).toInstant());
    }

    private Instant ahead(LocalDate day, int days) {
        return workingDays.after(workingDays.closing(day), days);
    }

    private LocalDate today() {
        return workingDays.last(clock.instant().minus(NIGHT).atZone(clock.getZone()).toLocalDate());
    }

    /** The engine's tables hold what the clock of this machine shows. */
    static String local(Instant at) {
        return Timestamp.from(at).toLocalDateTime().toString();
    }
}
