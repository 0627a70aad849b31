package io.hindsight.meeting;

import static io.hindsight.meeting.MeetingVariables.MEETING;
import static io.hindsight.meeting.MeetingVariables.PARTICIPANT;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.answer.FormTime;
import io.hindsight.answer.ParallelAnswers;
import io.hindsight.engine.Actor;
import io.hindsight.engine.FormAnswers;
import io.hindsight.meeting.MeetingMinutes.WrittenAccount;
import io.hindsight.timeline.ToldEntries;

/** Keeps what somebody wrote before the meeting, and lays it before the facilitator. */
@Component
class RecordAccount implements TaskListener {

    private final MeetingMinutes hearing;
    private final Meetings meetings;
    private final ShowAccounts show;
    private final FormTime times;

    RecordAccount(MeetingMinutes hearing, Meetings meetings, ShowAccounts show, FormTime times) {
        this.hearing = hearing;
        this.meetings = meetings;
        this.show = show;
        this.times = times;
    }

    @Override
    public void notify(DelegateTask task) {
        long meeting = MEETING.require(task);
        ToldEntries entries = new ToldEntries(FormAnswers.of(task), times, meetings.zone(meeting));
        hearing.write(meeting, PARTICIPANT.require(task), new WrittenAccount(MeetingVariables.WENT_WELL.get(task),
            MeetingVariables.GOT_IN_THE_WAY.get(task), MeetingVariables.SURPRISED.get(task),
            entries.of(MeetingVariables.SAW_SOMETHING, MeetingVariables.SAW, MeetingVariables.SAW_ROWS)),
            Actor.of(task));
        ParallelAnswers.forget(task);
        task.getProcessEngineServices().getTaskService().createTaskQuery()
            .processInstanceId(task.getProcessInstanceId()).taskDefinitionKey("Task_HoldMeeting").list()
            .forEach(hold -> show.notify((DelegateTask) hold));
    }
}
