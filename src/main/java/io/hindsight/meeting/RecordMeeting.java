package io.hindsight.meeting;

import static io.hindsight.meeting.MeetingVariables.MEETING;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;
import io.hindsight.engine.Variable;

/** Keeps who was at the meeting and what was said; tells which required roles were not heard. */
@Component
class RecordMeeting implements TaskListener {

    private final Hearing hearing;
    private final Meetings meetings;

    RecordMeeting(Hearing hearing, Meetings meetings) {
        this.hearing = hearing;
        this.meetings = meetings;
    }

    @Override
    public void notify(DelegateTask task) {
        List<String> missing = hearing.hold(MEETING.require(task), minutes(task),
            MeetingVariables.groups(MeetingVariables.PARTICIPANTS.require(task)), Actor.of(task));
        MeetingVariables.MISSING_ROLES.set(task, new ArrayList<>(missing));
        MeetingVariables.MISSING_ROLES_TEXT.set(task, MeetingText.missing(Invitees.labels(missing)));
    }

    private Minutes minutes(DelegateTask task) {
        EntryForm told = new EntryForm(key -> Variable.text(key).get(task), "told", meetings.zone(MEETING.require(task)));
        return new Minutes(
            Stream.concat(MeetingVariables.ATTENDED.chosen(task).stream(),
                MeetingVariables.OTHERS_PRESENT.chosen(task).stream()).distinct().toList(),
            MeetingVariables.WENT_WELL.get(task), MeetingVariables.TO_IMPROVE.get(task),
            MeetingVariables.DECISIONS.get(task), MeetingVariables.OPEN_QUESTIONS.get(task),
            MeetingVariables.AGREED_ENTRIES.chosen(task), told.entries("moreEntries"));
    }
}
