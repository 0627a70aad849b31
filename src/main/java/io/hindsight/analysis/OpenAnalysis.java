package io.hindsight.analysis;

import static io.hindsight.analysis.AnalysisVariables.MEETING_FOUND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import io.hindsight.meeting.Meetings;
import io.hindsight.text.Languages;

/** Lays before the analyst what the meeting found. */
@Component
class OpenAnalysis implements ExecutionListener {

    private final Meetings meetings;
    private final Languages languages;

    OpenAnalysis(Meetings meetings, Languages languages) {
        this.meetings = meetings;
        this.languages = languages;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        meetings.find(reference).ifPresent(meeting -> MEETING_FOUND.set(execution,
            languages.tell(words -> new Overview(words).of(meeting, meetings.timeline(reference)))));
    }
}
