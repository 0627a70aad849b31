package io.hindsight.postmortem;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;

import io.hindsight.engine.Markdown;
import io.hindsight.incident.Incident;
import io.hindsight.incident.PointInTime;

/** What every form shows of the incident on top, as Markdown in the reader's language. */
record Facts(MessageSource messages, Locale locale) {

    private static final int LONGEST_SUMMARY = 600;

    String of(String reference, Incident incident) {
        return Stream.of("**" + reference + " · " + Markdown.literal(incident.title()) + "**", kind(incident),
                times(incident.times()),
                Markdown.literal(Markdown.shortened(incident.summary().strip(), LONGEST_SUMMARY)),
                "[" + message("facts.record") + "](/post-mortems/" + reference + ")")
            .filter(line -> !line.isBlank()).collect(Collectors.joining("\n\n"));
    }

    private String kind(Incident incident) {
        return message("facts.kind", message("severity." + incident.severity().code()),
            incident.tlp().code().toUpperCase(Locale.ROOT), message(incident.personalData() ? "yes" : "no"))
            + Optional.ofNullable(incident.category()).map(category -> " · " + Markdown.literal(category)).orElse("");
    }

    private String times(Incident.Times times) {
        return Stream.of(time("occurred", times.occurred()), time("detected", times.detected()),
                time("contained", times.contained()), time("recovered", times.recovered()),
                time("closed", times.closed()))
            .flatMap(Optional::stream).collect(Collectors.joining(" · "));
    }

    private Optional<String> time(String moment, PointInTime time) {
        return Optional.ofNullable(time).map(known -> message("incident." + moment) + " "
            + known.toString().replace('T', ' ').replace("Z", " UTC"));
    }

    private String message(String key, Object... words) {
        return messages.getMessage(key, words, locale);
    }
}
