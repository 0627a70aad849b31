package io.hindsight.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.hindsight.incident.Incident;

/** A first agenda, from what is known and not known of the incident. */
final class Agenda {

    private Agenda() {
    }

    static String of(Optional<Incident> incident, int pass) {
        List<String> points = new ArrayList<>();
        points.add("What happened, and when (10 min)" + incident.map(Agenda::unknown).orElse(""));
        if (pass > 1) {
            points.add("What we see differently since the first meeting");
        }
        points.add("What went well");
        points.add("What got in the way");
        incident.filter(known -> known.times().contained() == null)
            .ifPresent(open -> points.add("Is it contained? What is still open"));
        incident.filter(Incident::personalData)
            .ifPresent(hit -> points.add("Personal data was hit: who has to be told, and was it done in time"));
        points.add("What we would do differently");
        points.add("Decisions and open questions");
        return IntStream.range(0, points.size()).mapToObj(point -> (point + 1) + ". " + points.get(point))
            .collect(Collectors.joining("\n"));
    }

    private static String unknown(Incident incident) {
        List<String> unknown = new ArrayList<>();
        add(unknown, "began", incident.times().occurred());
        add(unknown, "was detected", incident.times().detected());
        add(unknown, "was contained", incident.times().contained());
        add(unknown, "was over for daily work", incident.times().recovered());
        return unknown.isEmpty() ? "" : ". Not known yet: when it " + String.join(", ", unknown);
    }

    private static void add(List<String> unknown, String what, Object time) {
        if (time == null) {
            unknown.add(what);
        }
    }
}
