package io.hindsight.track;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Keeps which track the table has chosen. */
@Component
class RecordTrack implements ExecutionListener {

    private final Tracks tracks;

    RecordTrack(Tracks tracks) {
        this.tracks = tracks;
    }

    @Override
    public void notify(DelegateExecution execution) {
        tracks.keep(execution.getProcessBusinessKey(), TrackVariables.TRACK.require(execution), null, null);
    }
}
