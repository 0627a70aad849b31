package io.hindsight.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.hindsight.incident.Incident;
import io.hindsight.text.Words;

/** A first agenda, from what is known and not known of the incident. */
record Agenda(Words words) {

    String of(Optional<Incident> incident, int pass) {
        List<String> points = new ArrayList<>();
        String unknown = incident.map(this::unknown).orElse("");
        points.add(unknown.isEmpty() ? words.of("told.agenda.happened") : words.of("told.agenda.unknown", unknown));
        if (pass > 1) {
            points.add(words.of("told.agenda.differently"));
        }
        points.add(words.of("meeting.well"));
        points.add(words.of("meeting.obstacle"));
        incident.filter(known -> known.times().contained() == null)
            .ifPresent(open -> points.add(words.of("told.agenda.open")));
        incident.filter(Incident::personalData).ifPresent(hit -> points.add(words.of("told.agenda.personal")));
        points.add(words.of("told.agenda.change"));
        points.add(words.of("told.agenda.decide"));
        return IntStream.range(0, points.size()).mapToObj(point -> (point + 1) + ". " + points.get(point))
            .collect(Collectors.joining("\n"));
    }

    private String unknown(Incident incident) {
        List<String> unknown = new ArrayList<>();
        add(unknown, "occurred", incident.times().occurred());
        add(unknown, "detected", incident.times().detected());
        add(unknown, "contained", incident.times().contained());
        add(unknown, "recovered", incident.times().recovered());
        return String.join(", ", unknown);
    }

    private void add(List<String> unknown, String moment, @Nullable Object time) {
        if (time == null) {
            unknown.add(words.of("told.agenda." + moment));
        }
    }
}
