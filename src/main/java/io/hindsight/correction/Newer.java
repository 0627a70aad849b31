package io.hindsight.correction;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import io.hindsight.circle.Circles;
import io.hindsight.circle.Marking;
import io.hindsight.incident.IncidentFact;
import io.hindsight.incident.IncidentFact.FactChange;
import io.hindsight.people.Names;
import io.hindsight.people.People;
import io.hindsight.text.Sayable;
import io.hindsight.text.Words;

/** Tells who corrects an incident what others have changed meanwhile. */
@Component
class Newer {

    private final IncidentVersions versions;
    private final Circles circles;
    private final People people;
    private final Clock clock;

    Newer(IncidentVersions versions, Circles circles, People people, Clock clock) {
        this.versions = versions;
        this.circles = circles;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What is to be answered to who has read a version that holds no longer.
     *
     * @param now the version that holds
     */
    OutdatedCorrection than(String postMortem, int read, int now) {
        List<IncidentVersion> since = versions.since(postMortem, read);
        Optional<Marking> marking = circles.markings(postMortem).stream().reduce((earlier, later) -> later);
        if (read > now || since.isEmpty() && marking.isEmpty()) {
            return new OutdatedCorrection("refused.correction.unread", now);
        }
        return new OutdatedCorrection("refused.correction.outdated", (Sayable) words -> told(since, marking, words),
            now);
    }

    private String told(List<IncidentVersion> since, Optional<Marking> marking, Words words) {
        Names names = people.names();
        Stream<String> corrected = since.stream().map(version -> words.of("correction.meanwhile",
            names.of(version.by(), version.at()), version.changes().stream().map(change -> change(change, words))
                .collect(Collectors.joining("; "))));
        Stream<String> marked = marking.filter(last -> !isTold(last, since)).stream().map(last -> words
            .of("correction.meanwhile", names.of(last.markedBy(), last.markedAt()),
                change(new FactChange(IncidentFact.TLP, last.tlpBefore(), last.tlp()), words)));
        return Stream.concat(corrected, marked).collect(Collectors.joining(" "));
    }

    /** Whether it is part of one of these corrections. */
    private static boolean isTold(Marking marking, List<IncidentVersion> since) {
        return !since.isEmpty() && since.stream().noneMatch(version -> version.at().isBefore(marking.markedAt()));
    }

    private String change(FactChange change, Words words) {
        return FactWords.change(change, words, clock.getZone());
    }
}
