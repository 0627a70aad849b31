package io.hindsight.meeting;

import static io.hindsight.meeting.MeetingVariables.DECISIONS;
import static io.hindsight.meeting.MeetingVariables.PRESENT_PEOPLE;
import static io.hindsight.meeting.MeetingVariables.PRESENT_ROLES;
import static io.hindsight.meeting.MeetingVariables.TO_IMPROVE;
import static io.hindsight.meeting.MeetingVariables.WENT_WELL;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;
import io.hindsight.meeting.Meetings.Minutes;

/** Keeps who was at the meeting and what was said. */
@Component
class RecordMeeting implements TaskListener {

    private final Meetings meetings;

    RecordMeeting(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void notify(DelegateTask task) {
        meetings.hold(task.getExecution().getProcessBusinessKey(),
            new Minutes(PRESENT_ROLES.chosen(task), PRESENT_PEOPLE.chosen(task), WENT_WELL.get(task),
                TO_IMPROVE.get(task), DECISIONS.get(task)),
            Actor.of(task));
    }
}
