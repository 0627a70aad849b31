package io.hindsight.evaluation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.hindsight.evaluation.Evaluation.Measure;
import io.hindsight.evaluation.Evaluation.Measured;
import io.hindsight.incident.PointInTime;
import io.hindsight.meeting.TimelineEntry.Milestone;

/** What the forms show of the measured durations, as Markdown. */
final class DurationText {

    private static final Map<Measure, String> MEASURES =
        Map.of(Measure.DETECT, "detect", Measure.CONTAIN, "contain", Measure.RECOVER, "recover");
    private static final Map<Milestone, String> MILESTONES = Map.of(Milestone.OCCURRED, "the begin",
        Milestone.DETECTED, "the detection", Milestone.CONTAINED, "the containment", Milestone.RECOVERED, "the recovery");

    private DurationText() {
    }

    static String of(List<Measured> durations) {
        return durations.stream().map(DurationText::line)
            .collect(Collectors.joining("\n", "**Measured durations**\n\n", ""));
    }

    private static String line(Measured measured) {
        return "- Time to %s (since %s): %s".formatted(MEASURES.get(measured.measure()),
            MILESTONES.get(measured.since()), measured.unknown() == null ? known(measured) : unknown(measured));
    }

    private static String known(Measured measured) {
        if (measured.told() != null) {
            return "**" + measured.told().value() + " " + measured.told().unit() + "**, as the source tells";
        }
        return "**" + range(measured.atLeast(), measured.atMost()) + "**, from " + moment(measured.from()) + " to "
            + moment(measured.to());
    }

    private static String unknown(Measured measured) {
        return switch (measured.unknown()) {
            case MISSING -> "unknown, as no time of " + MILESTONES.get(measured.missing()) + " is known";
            case CONTRADICTORY -> "unknown, as it would end (%s) before it begins (%s)"
                .formatted(moment(measured.to()), moment(measured.from()));
            case UNIT_ONLY -> "some " + measured.told().unit() + ", as the source tells without a number";
            case NEVER -> "never, as the source tells";
        };
    }

    private static String range(Duration atLeast, Duration atMost) {
        if (atLeast.equals(atMost)) {
            return amount(atMost);
        }
        return atLeast.isZero() ? "at most " + amount(atMost) : amount(atLeast) + " to " + amount(atMost);
    }

    /** To the minute. */
    static String amount(Duration duration) {
        List<String> parts = Stream.of(part(duration.toDays(), "day"), part(duration.toHoursPart(), "hour"),
            part(duration.toMinutesPart(), "minute")).filter(part -> !part.isEmpty()).toList();
        return parts.isEmpty() ? "less than a minute" : String.join(" ", parts);
    }

    private static String part(long count, String unit) {
        return count == 0 ? "" : count + " " + unit + (count == 1 ? "" : "s");
    }

    private static String moment(PointInTime point) {
        return point.toString().replace('T', ' ').replace("Z", " UTC");
    }
}
