package io.hindsight.evaluation;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.hindsight.evaluation.Evaluation.Measured;
import io.hindsight.text.Words;

/** What the forms show of the measured durations, as Markdown. */
record DurationText(Words words) {

    String of(List<Measured> durations) {
        return durations.stream().map(this::line)
            .collect(Collectors.joining("\n", "**" + words.of("evaluation.durations") + "**\n\n", ""));
    }

    private String line(Measured measured) {
        return "- " + words.of("told.duration", words.of("measure." + measured.measure().code()),
            words.of("since." + measured.since().code()),
            measured.unknown() == null ? known(measured) : unknown(measured));
    }

    private String known(Measured measured) {
        if (measured.told() != null) {
            return "**" + measured.told().value() + " " + words.of("unit." + measured.told().unit()) + "**, "
                + words.of("duration.told");
        }
        return "**" + range(requireNonNull(measured.atLeast()), requireNonNull(measured.atMost())) + "**"
            + moments(measured);
    }

    private String unknown(Measured measured) {
        return switch (requireNonNull(measured.unknown())) {
            case MISSING ->
                words.of("duration.missing", words.of("milestone." + requireNonNull(measured.missing()).code()));
            case CONTRADICTORY -> words.of("duration.contradictory") + moments(measured);
            case UNIT_ONLY ->
                words.of("duration.unit.only", words.of("unit." + requireNonNull(measured.told()).unit()));
            case NEVER -> words.of("duration.never");
        };
    }

    private String range(Duration atLeast, Duration atMost) {
        if (atLeast.equals(atMost)) {
            return amount(atMost);
        }
        return atLeast.isZero() ? words.of("duration.most") + " " + amount(atMost)
            : amount(atLeast) + " " + words.of("duration.to") + " " + amount(atMost);
    }

    /** To the minute. */
    private String amount(Duration duration) {
        String parts = Stream
            .of(part(duration.toDays(), "duration.days"), part(duration.toHoursPart(), "duration.hours"),
                part(duration.toMinutesPart(), "duration.minutes"))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
        return parts.isEmpty() ? words.of("duration.moment") : parts;
    }

    private String part(long count, String key) {
        return count == 0 ? "" : words.of(key, count);
    }

    private String moments(Measured measured) {
        return " (" + requireNonNull(measured.from()).in(words, ZoneOffset.UTC) + " → "
            + requireNonNull(measured.to()).in(words, ZoneOffset.UTC) + ")";
    }
}
