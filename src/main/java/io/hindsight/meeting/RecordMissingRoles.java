package io.hindsight.meeting;

import static io.hindsight.meeting.MeetingVariables.MEETING;
import static io.hindsight.meeting.MeetingVariables.MISSING_ROLES;
import static io.hindsight.meeting.MeetingVariables.ROLE_DECISION;
import static io.hindsight.meeting.MeetingVariables.ROLE_REASON;

import java.time.Clock;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;
import io.hindsight.meeting.MeetingVariables.RoleDecision;

/** Keeps why the post-mortem goes on without a role, or why there is a new date, which the schedule form then shows. */
@Component
class RecordMissingRoles implements TaskListener {

    private final MeetingMinutes hearing;
    private final MeetingTexts texts;
    private final Clock clock;

    RecordMissingRoles(MeetingMinutes hearing, MeetingTexts texts, Clock clock) {
        this.hearing = hearing;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = Actor.of(task);
        String reason = ROLE_REASON.require(task);
        hearing.settle(MEETING.require(task), ROLE_DECISION.require(task) == RoleDecision.NEW_DATE,
            MeetingVariables.groups(MISSING_ROLES.require(task)), reason, by);
        MeetingVariables.NEW_DATE_REASON.set(task, texts.tell(clock.getZone(), text -> text.newDate(by, reason)));
        MeetingVariables.SCHEDULED_FOR.set(task, null);
    }
}
