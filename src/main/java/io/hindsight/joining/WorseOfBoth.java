package io.hindsight.joining;

import java.util.List;

import org.springframework.stereotype.Component;

import io.hindsight.correction.Corrections;
import io.hindsight.incident.Incidents;
import io.hindsight.track.Track;
import io.hindsight.track.TrackChanges;
import io.hindsight.track.TrackChoice;
import io.hindsight.track.Tracks;

/** Has the worse of two incidents count where both are reviewed together: in the record and in what runs. */
@Component
class WorseOfBoth {

    private final Incidents incidents;
    private final Corrections corrections;
    private final Tracks tracks;
    private final TrackChanges changes;

    WorseOfBoth(Incidents incidents, Corrections corrections, Tracks tracks, TrackChanges changes) {
        this.incidents = incidents;
        this.corrections = corrections;
        this.tracks = tracks;
        this.changes = changes;
    }

    /** In the transaction that joins them. */
    void count(String postMortem, String other, String reason, String by) {
        corrections.raise(postMortem, incidents.getOfPostMortem(other), reason, by);
        List<TrackChoice> own = tracks.of(postMortem);
        List<TrackChoice> others = tracks.of(other);
        if (!own.isEmpty() && !others.isEmpty() && last(others).isHeavierThan(last(own))) {
            changes.choose(postMortem, last(others), reason, by);
        }
    }

    private static Track last(List<TrackChoice> choices) {
        return choices.get(choices.size() - 1).track();
    }
}
