package io.hindsight.meeting;

import static io.hindsight.meeting.MeetingVariables.MEETING;

import java.util.ArrayList;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.circle.Circle;
import io.hindsight.circle.Joining;
import io.hindsight.engine.Actor;
import io.hindsight.engine.Variable;
import io.hindsight.meeting.Hearing.Outcome;

/** Keeps who was at the meeting and what was said, or why it needs a new date; tells which roles were not heard. */
@Component
class RecordMeeting implements TaskListener {

    private final Hearing hearing;
    private final Meetings meetings;
    private final Circle circle;

    RecordMeeting(Hearing hearing, Meetings meetings, Circle circle) {
        this.hearing = hearing;
        this.meetings = meetings;
        this.circle = circle;
    }

    @Override
    public void notify(DelegateTask task) {
        Minutes minutes = minutes(task);
        circle.join(task.getExecution().getProcessBusinessKey(), minutes.present(), Joining.ATTENDED, Actor.of(task));
        Outcome outcome = hearing.close(MEETING.require(task), minutes,
            MeetingVariables.groups(MeetingVariables.PARTICIPANTS.require(task)), Actor.of(task));
        MeetingVariables.MISSING_ROLES.set(task, new ArrayList<>(outcome.missing()));
        MeetingVariables.MISSING_ROLES_TEXT.set(task, MeetingText.missing(Invitees.labels(outcome.missing())));
        MeetingVariables.DATE_NEEDED.set(task, outcome.newDate() != null);
        MeetingVariables.NEW_DATE_REASON.set(task, outcome.newDate());
        MeetingVariables.SCHEDULED_FOR.set(task, null);
    }

    private Minutes minutes(DelegateTask task) {
        EntryForm told =
            new EntryForm(key -> Variable.text(key).get(task), "told", meetings.zone(MEETING.require(task)));
        return new Minutes(MeetingVariables.WAS_HELD.get(task), MeetingVariables.POSTPONED_WHY.get(task),
            Stream.concat(MeetingVariables.ATTENDED.chosen(task).stream(),
                MeetingVariables.OTHERS_PRESENT.chosen(task).stream()).distinct().toList(),
            MeetingVariables.WENT_WELL.get(task), MeetingVariables.TO_IMPROVE.get(task),
            MeetingVariables.DECISIONS.get(task), MeetingVariables.OPEN_QUESTIONS.get(task),
            MeetingVariables.AGREED_ENTRIES.chosen(task), told.entries("moreEntries"));
    }
}
