package io.hindsight.meeting;

import static io.hindsight.meeting.MeetingVariables.MEETING;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.circle.Circle;
import io.hindsight.circle.Joining;
import io.hindsight.engine.Actor;
import io.hindsight.engine.FormAnswers;
import io.hindsight.form.FormTime;
import io.hindsight.form.YesNo;
import io.hindsight.meeting.MeetingMinutes.MeetingOutcome;
import io.hindsight.meeting.MeetingMinutes.Minutes;

/** Keeps who was at the meeting and what was said, or why it needs a new date; tells which roles were not heard. */
@Component
class RecordMeeting implements TaskListener {

    private final MeetingMinutes hearing;
    private final Meetings meetings;
    private final MeetingTexts texts;
    private final Circle circle;
    private final FormTime times;

    RecordMeeting(MeetingMinutes hearing, Meetings meetings, MeetingTexts texts, Circle circle, FormTime times) {
        this.hearing = hearing;
        this.meetings = meetings;
        this.texts = texts;
        this.circle = circle;
        this.times = times;
    }

    @Override
    public void notify(DelegateTask task) {
        ZoneId zone = meetings.zone(MEETING.require(task));
        String by = Actor.of(task);
        Minutes minutes = minutes(task, zone);
        circle.join(task.getExecution().getProcessBusinessKey(), minutes.present(), Joining.ATTENDED, by);
        MeetingOutcome outcome = hearing.close(MEETING.require(task), minutes,
            MeetingVariables.groups(MeetingVariables.PARTICIPANTS.require(task)), by);
        MeetingVariables.MISSING_ROLES.set(task, new ArrayList<>(outcome.missing()));
        MeetingVariables.MISSING_ROLES_TEXT.set(task, texts.tell(zone, text -> text.missing(outcome.missing())));
        MeetingVariables.DATE_NEEDED.set(task, outcome.newDate() != null);
        MeetingVariables.NEW_DATE_REASON.set(task, texts.tell(zone, text -> text.newDate(by, outcome.newDate())));
        MeetingVariables.SCHEDULED_FOR.set(task, null);
    }

    private Minutes minutes(DelegateTask task, ZoneId zone) {
        ToldEntries entries = new ToldEntries(FormAnswers.of(task), times, zone);
        return new Minutes(MeetingVariables.WAS_HELD.get(task) != YesNo.NO, MeetingVariables.POSTPONED_WHY.get(task),
            Stream.concat(MeetingVariables.ATTENDED.chosen(task).stream(),
                MeetingVariables.OTHERS_PRESENT.chosen(task).stream()).distinct().toList(),
            MeetingVariables.WENT_WELL.get(task), MeetingVariables.TO_IMPROVE.get(task),
            MeetingVariables.DECISIONS.get(task), MeetingVariables.OPEN_QUESTIONS.get(task),
            MeetingVariables.AGREED_ENTRIES.chosen(task),
            entries.of(MeetingVariables.MORE_ENTRIES, MeetingVariables.TOLD, MeetingVariables.TOLD_ROWS));
    }
}
