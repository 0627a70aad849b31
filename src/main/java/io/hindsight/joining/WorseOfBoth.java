package io.hindsight.joining;

import java.util.List;

import org.springframework.stereotype.Component;

import io.hindsight.engine.RunningProcesses;
import io.hindsight.engine.Variable;
import io.hindsight.incident.Incident;
import io.hindsight.incident.IncidentRaises;
import io.hindsight.incident.Incidents;
import io.hindsight.incident.Severity;
import io.hindsight.track.Track;
import io.hindsight.track.TrackChanges;
import io.hindsight.track.TrackChoice;
import io.hindsight.track.Tracks;

/** Has the worse of two incidents count where both are reviewed together: in the record and in what runs. */
@Component
class WorseOfBoth {

    private static final Variable<Severity> SEVERITY = Variable.code("severity", Severity.class);

    private final Incidents incidents;
    private final IncidentRaises raises;
    private final Tracks tracks;
    private final TrackChanges changes;
    private final RunningProcesses processes;

    WorseOfBoth(Incidents incidents, IncidentRaises raises, Tracks tracks, TrackChanges changes,
            RunningProcesses processes) {
        this.incidents = incidents;
        this.raises = raises;
        this.tracks = tracks;
        this.changes = changes;
        this.processes = processes;
    }

    /** In the transaction that joins them. */
    void count(String postMortem, String other, String reason, String by) {
        Incident raised = raises.raise(incidents.lock(postMortem), incidents.getOfPostMortem(other));
        processes.setAll(postMortem, SEVERITY, raised.severity());
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
