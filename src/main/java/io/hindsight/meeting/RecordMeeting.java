package io.hindsight.meeting;

import static io.hindsight.meeting.MeetingVariables.MEETING;

import java.time.ZoneId;
import java.util.ArrayList;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.circle.Circle;
import io.hindsight.circle.Joining;
import io.hindsight.engine.Actor;
import io.hindsight.engine.FormAnswers;
import io.hindsight.meeting.MeetingMinutes.MeetingOutcome;
import io.hindsight.meeting.MeetingMinutes.Minutes;

/** Keeps who was at the meeting and what was said, or why it needs a new date; tells which roles were not heard. */
@Component
class RecordMeeting implements TaskListener {

    private final MeetingMinutes hearing;
    private final Meetings meetings;
    private final MeetingTexts texts;
    private final Circle circle;
    private final Calendar calendar;
    private final MinutesForm form;

    RecordMeeting(MeetingMinutes hearing, Meetings meetings, MeetingTexts texts, Circle circle,
            Calendar calendar, MinutesForm form) {
        this.hearing = hearing;
        this.meetings = meetings;
        this.texts = texts;
        this.circle = circle;
        this.calendar = calendar;
        this.form = form;
    }

    @Override
    public void notify(DelegateTask task) {
        ZoneId zone = meetings.zone(MEETING.require(task));
        String by = Actor.of(task);
        String postMortem = task.getExecution().getProcessBusinessKey();
        Minutes minutes = form.read(FormAnswers.of(task), zone);
        circle.join(postMortem, minutes.present(), Joining.ATTENDED, by);
        MeetingOutcome outcome =
            hearing.close(postMortem, MEETING.require(task), minutes,
                MeetingVariables.groups(MeetingVariables.PARTICIPANTS.require(task)), by);
        MeetingVariables.APPOINTMENT.find(task).ifPresent(entry -> calendar.settle(MEETING.require(task), entry));
        MeetingVariables.MISSING_ROLES.set(task, new ArrayList<>(outcome.missing()));
        MeetingVariables.MISSING_ROLES_TEXT.set(task, texts.tell(zone, text -> text.missing(outcome.missing())));
        MeetingVariables.DATE_NEEDED.set(task, outcome.newDate() != null);
        MeetingVariables.NEW_DATE_REASON.set(task, texts.tell(zone, text -> text.newDate(by, outcome.newDate())));
        MeetingVariables.SCHEDULED_FOR.set(task, null);
    }
}
