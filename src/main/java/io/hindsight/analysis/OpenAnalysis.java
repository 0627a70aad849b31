package io.hindsight.analysis;

import static io.hindsight.analysis.AnalysisVariables.MEETING_FOUND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import io.hindsight.meeting.Meetings;

/** Lays before the analyst what the meeting found. */
@Component
class OpenAnalysis implements ExecutionListener {

    private final Meetings meetings;

    OpenAnalysis(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        meetings.find(reference).map(meeting -> Overview.of(meeting, meetings.timeline(reference)))
            .ifPresent(found -> MEETING_FOUND.set(execution, found));
    }
}
