package io.hindsight.meeting;

import static io.hindsight.meeting.MeetingVariables.MEETING;
import static io.hindsight.meeting.MeetingVariables.PARTICIPANT;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;
import io.hindsight.engine.FormAnswers;
import io.hindsight.form.ParallelAnswers;
import io.hindsight.meeting.MeetingMinutes.WrittenAccount;
import io.hindsight.timeline.PastedRows;

/** Keeps what somebody wrote before the meeting, and lays it before the facilitator. */
@Component
class RecordAccount implements TaskListener {

    private final MeetingMinutes hearing;
    private final Meetings meetings;
    private final PastedRows pasted;
    private final ShowAccounts show;

    RecordAccount(MeetingMinutes hearing, Meetings meetings, PastedRows pasted, ShowAccounts show) {
        this.hearing = hearing;
        this.meetings = meetings;
        this.pasted = pasted;
        this.show = show;
    }

    @Override
    public void notify(DelegateTask task) {
        long meeting = MEETING.require(task);
        hearing.write(meeting, PARTICIPANT.require(task), new WrittenAccount(MeetingVariables.WENT_WELL.get(task),
            MeetingVariables.GOT_IN_THE_WAY.get(task), MeetingVariables.SURPRISED.get(task),
            new ToldEntries(FormAnswers.of(task), meetings.zone(meeting)).of(MeetingVariables.SAW_SOMETHING,
                MeetingVariables.SAW, MeetingVariables.SAW_ROWS, pasted)),
            Actor.of(task));
        ParallelAnswers.forget(task);
        task.getProcessEngineServices().getTaskService().createTaskQuery()
            .processInstanceId(task.getProcessInstanceId()).taskDefinitionKey("Task_HoldMeeting").list()
            .forEach(hold -> show.notify((DelegateTask) hold));
    }
}
