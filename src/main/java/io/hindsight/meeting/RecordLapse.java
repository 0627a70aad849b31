package io.hindsight.meeting;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps that nobody decided on the missing roles in time, so that the post-mortem goes on without them. */
@Component
class RecordLapse implements JavaDelegate {

    private final MeetingMinutes hearing;

    RecordLapse(MeetingMinutes hearing) {
        this.hearing = hearing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        hearing.lapse(MeetingVariables.MEETING.require(execution),
            MeetingVariables.groups(MeetingVariables.MISSING_ROLES.require(execution)));
    }
}
