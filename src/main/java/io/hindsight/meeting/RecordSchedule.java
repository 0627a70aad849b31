package io.hindsight.meeting;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.answer.FormTime;
import io.hindsight.engine.Actor;
import io.hindsight.meeting.Scheduling.Schedule;
import io.hindsight.office.WorkingDays;

/** Keeps when and where the meeting takes place and who is invited, and asks these for accounts. */
@Component
class RecordSchedule implements TaskListener {

    private final Scheduling scheduling;
    private final MeetingTexts texts;
    private final FormTime times;
    private final WorkingDays days;
    private final Clock clock;

    RecordSchedule(Scheduling scheduling, MeetingTexts texts, FormTime times, WorkingDays days, Clock clock) {
        this.scheduling = scheduling;
        this.texts = texts;
        this.times = times;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        Schedule schedule = schedule(task);
        Meeting meeting = scheduling.schedule(task.getExecution().getProcessBusinessKey(),
            MeetingVariables.PASS.require(task), MeetingVariables.groups(MeetingVariables.PARTICIPANTS.require(task)),
            schedule, Actor.of(task));
        MeetingVariables.MEETING.set(task, meeting.id());
        MeetingVariables.MEETING_FACTS.set(task, texts.tell(schedule.zone(), text -> text.facts(meeting)));
        MeetingVariables.MEETING_BEGINS.set(task, Date.from(schedule.accountsDue(clock.instant())));
        MeetingVariables.MEETING_ENDS.set(task, Date.from(schedule.recordDue(clock.instant(), days)));
        MeetingVariables.ASKED_FOR_ACCOUNTS.set(task, scheduling.asked(meeting, schedule));
    }

    private Schedule schedule(DelegateTask task) {
        ZoneId zone = MeetingVariables.TIME_ZONE.find(task).map(ZoneId::of).orElse(clock.getZone());
        return new Schedule(MeetingVariables.SCHEDULED_FOR.read(task, text -> times.parse(text, zone)), zone,
            MeetingVariables.MINUTES.require(task), MeetingVariables.PLACE.require(task),
            MeetingVariables.FACILITATOR.find(task).orElseGet(() -> Actor.of(task)),
            MeetingVariables.INVITED_ROLES.chosen(task), MeetingVariables.INVITED_PEOPLE.chosen(task),
            MeetingVariables.AGENDA.require(task));
    }
}
