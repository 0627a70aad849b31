package io.hindsight.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.hindsight.evaluation.Evaluation.Measure;
import io.hindsight.evaluation.Evaluation.Measured;
import io.hindsight.evaluation.Evaluation.Unknown;
import io.hindsight.incident.Incident.PhaseDuration;
import io.hindsight.incident.Incident.Times;
import io.hindsight.incident.PointInTime;
import io.hindsight.incident.PointInTime.Precision;
import io.hindsight.meeting.TimelineEntry;
import io.hindsight.meeting.TimelineEntry.Milestone;

/**
 * Measures the response. Intervals follow each other, as in VERIS: to detect is from the begin to the detection, to
 * contain from there to the containment, to recover from there to the recovery; where the containment is not known, to
 * recover is from the detection, when the handling began (NIST SP 800-61), and the result says so. A moment is the more
 * precise of the incident's and what a meeting has agreed on; what nobody has agreed on yet counts where there is
 * nothing else. Durations told by the source count where moments are missing.
 *
 * @param zone whose days a day without a time is
 */
record Durations(Times times, List<TimelineEntry> timeline, List<PhaseDuration> told, ZoneId zone) {

    List<Measured> measured() {
        Milestone handled = point(Milestone.CONTAINED) == null ? Milestone.DETECTED : Milestone.CONTAINED;
        return List.of(measured(Measure.DETECT, Milestone.OCCURRED), measured(Measure.CONTAIN, Milestone.DETECTED),
            measured(Measure.RECOVER, handled));
    }

    private Measured measured(Measure measure, Milestone since) {
        PointInTime from = point(since);
        PointInTime to = point(measure.until());
        if (from == null || to == null) {
            return ToldDuration.find(told, measure).map(found -> found.measured(measure, since, from, to))
                .orElseGet(() -> unknown(measure, since, from, to, Unknown.MISSING));
        }
        boolean exact = from.precision() == Precision.TIME && to.precision() == Precision.TIME;
        boolean days = from.precision() != Precision.TIME && to.precision() != Precision.TIME;
        ZoneId counted = days ? ZoneOffset.UTC : zone;
        Duration atLeast = Duration.between(latest(from, counted), earliest(to, counted));
        Duration atMost = Duration.between(earliest(from, counted), latest(to, counted));
        if (atMost.isNegative() || atMost.isZero() && !exact) {
            return unknown(measure, since, from, to, Unknown.CONTRADICTORY);
        }
        return new Measured(measure, atLeast.isNegative() ? Duration.ZERO : atLeast, atMost, since, from, to, null,
            null);
    }

    private @Nullable PointInTime point(Milestone milestone) {
        List<PointInTime> known = new ArrayList<>();
        Optional.ofNullable(ofIncident(milestone)).ifPresent(known::add);
        known.addAll(ofTimeline(milestone, true));
        if (known.isEmpty()) {
            known.addAll(ofTimeline(milestone, null));
        }
        return known.stream().reduce((best, next) -> next.precision().compareTo(best.precision()) > 0 ? next : best)
            .orElse(null);
    }

    private @Nullable PointInTime ofIncident(Milestone milestone) {
        return times == null ? null : switch (milestone) {
            case OCCURRED -> times.occurred();
            case DETECTED -> times.detected();
            case CONTAINED -> times.contained();
            case RECOVERED -> times.recovered();
        };
    }

    /** It began with the first that is told, and was contained and recovered with the last. */
    private List<PointInTime> ofTimeline(Milestone milestone, @Nullable Boolean agreed) {
        List<PointInTime> told = new ArrayList<>(timeline.stream().filter(entry -> entry.milestone() == milestone)
            .filter(entry -> Objects.equals(entry.agreed(), agreed)).map(TimelineEntry::at).toList());
        if (milestone == Milestone.CONTAINED || milestone == Milestone.RECOVERED) {
            Collections.reverse(told);
        }
        return told;
    }

    private static Measured unknown(Measure measure, Milestone since, @Nullable PointInTime from,
            @Nullable PointInTime to,
            Unknown why) {
        return new Measured(measure, null, null, since, from, to, null, why);
    }

    private static @Nullable Instant earliest(PointInTime point, ZoneId zone) {
        return point.precision() == Precision.TIME ? point.at() : day(point).atStartOfDay(zone).toInstant();
    }

    private static @Nullable Instant latest(PointInTime point, ZoneId zone) {
        LocalDate day = day(point);
        return switch (point.precision()) {
            case TIME -> point.at();
            case DAY -> day.plusDays(1).atStartOfDay(zone).toInstant();
            case MONTH -> day.plusMonths(1).atStartOfDay(zone).toInstant();
            case YEAR -> day.plusYears(1).atStartOfDay(zone).toInstant();
        };
    }

    private static LocalDate day(PointInTime point) {
        return point.day();
    }
}
