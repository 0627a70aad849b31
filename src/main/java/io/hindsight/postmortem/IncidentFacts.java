package io.hindsight.postmortem;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.hindsight.incident.Incident;
import io.hindsight.incident.PointInTime;
import io.hindsight.text.Markdown;
import io.hindsight.text.SafeText;
import io.hindsight.text.Words;

/** What every form shows of the incident on top, as Markdown in the reader's language. */
record IncidentFacts(Words words) {

    private static final int LONGEST_SUMMARY = 600;

    /** @param questions to settle before anything else is done; may be empty */
    String of(String reference, Incident incident, List<String> questions) {
        return Stream
            .concat(questions.stream(), Stream.of("**" + reference + " · " + Markdown.literal(incident.title()) + "**",
                incident.kind().isReal() ? "" : words.of("facts." + incident.kind().code()), rating(incident),
                times(incident.times()),
                Markdown.literal(Markdown.shortened(SafeText.text(incident.summary()).strip(), LONGEST_SUMMARY)),
                "[" + words.of("facts.record") + "](/post-mortems/" + reference + ")"))
            .filter(line -> !line.isBlank()).collect(Collectors.joining("\n\n"));
    }

    private String rating(Incident incident) {
        return words.of("facts.kind", words.of("severity." + incident.severity().code()),
            incident.tlp().code().toUpperCase(Locale.ROOT), words.of(incident.personalData() ? "yes" : "no"))
            + Optional.ofNullable(incident.category()).map(category -> " · " + Markdown.literal(category)).orElse("");
    }

    private String times(Incident.Times times) {
        return Stream.of(time("occurred", times.occurred()), time("detected", times.detected()),
            time("contained", times.contained()), time("recovered", times.recovered()),
            time("closed", times.closed()))
            .flatMap(Optional::stream).collect(Collectors.joining(" · "));
    }

    private Optional<String> time(String moment, @Nullable PointInTime time) {
        return Optional.ofNullable(time).map(known -> words.of("incident." + moment) + " "
            + known.in(words, ZoneOffset.UTC));
    }
}
