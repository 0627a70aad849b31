package io.hindsight.meeting;

import static io.hindsight.meeting.MeetingVariables.AGENDA;
import static io.hindsight.meeting.MeetingVariables.INVITED_PEOPLE;
import static io.hindsight.meeting.MeetingVariables.INVITED_ROLES;
import static io.hindsight.meeting.MeetingVariables.MINUTES;
import static io.hindsight.meeting.MeetingVariables.PLACE;
import static io.hindsight.meeting.MeetingVariables.SCHEDULED_FOR;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;
import io.hindsight.engine.FormTime;
import io.hindsight.meeting.Meetings.Schedule;

/** Keeps when and where the meeting takes place and who is invited. */
@Component
class RecordSchedule implements TaskListener {

    private final Meetings meetings;
    private final FormTime times;

    RecordSchedule(Meetings meetings, FormTime times) {
        this.meetings = meetings;
        this.times = times;
    }

    @Override
    public void notify(DelegateTask task) {
        meetings.schedule(task.getExecution().getProcessBusinessKey(),
            new Schedule(times.parse(SCHEDULED_FOR.require(task)), MINUTES.require(task), PLACE.require(task),
                INVITED_ROLES.chosen(task), INVITED_PEOPLE.chosen(task), AGENDA.require(task)),
            Actor.of(task));
    }
}
