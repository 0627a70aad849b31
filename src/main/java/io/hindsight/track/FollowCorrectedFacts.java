package io.hindsight.track;

import java.util.Map;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import io.hindsight.correction.CorrectionFollower;
import io.hindsight.engine.Decisions;
import io.hindsight.incident.Incident;
import io.hindsight.text.Code;

/** Asks the table of tracks anew when an incident turns out otherwise, after those that say how long and who. */
@Component
@Order(2)
class FollowCorrectedFacts implements CorrectionFollower {

    private static final String MAP = "post-mortem";

    private final Decisions decisions;
    private final Recurrences recurrences;
    private final TrackChanges changes;

    FollowCorrectedFacts(Decisions decisions, Recurrences recurrences, TrackChanges changes) {
        this.decisions = decisions;
        this.recurrences = recurrences;
        this.changes = changes;
    }

    @Override
    public void follow(String postMortem, Incident before, Incident after, String by) {
        Map<String, Object> facts = Map.of("severity", after.severity().code(), "personalData", after.personalData(),
            "kind", after.kind().code(), TrackVariables.RECURRENCE.name(), recurrences.isOne(postMortem));
        decisions.decide(TrackVariables.TRACK.name(), facts, MAP, postMortem).stream()
            .flatMap(rule -> Code.find(Track.class, String.valueOf(rule.get(TrackVariables.TRACK.name()))).stream())
            .forEach(track -> changes.follow(postMortem, track));
    }
}
