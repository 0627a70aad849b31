package io.hindsight.meeting;

import static io.hindsight.meeting.MeetingVariables.MEETING;

import java.time.ZoneId;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.answer.Choices.Option;
import io.hindsight.answer.YesNo;
import io.hindsight.meeting.Meeting.Participant;
import io.hindsight.meeting.MeetingBoard.Board;

/**
 * Lays before the facilitator how much has come in so far, in variables that no other task sees; what it is,
 * {@link MeetingBoard} shows. Tasklist needs fields of choice to begin as empty lists.
 */
@Component
class ShowAccounts implements TaskListener {

    private final MeetingBoard boards;
    private final Meetings meetings;
    private final MeetingTexts texts;

    ShowAccounts(MeetingBoard boards, Meetings meetings, MeetingTexts texts) {
        this.boards = boards;
        this.meetings = meetings;
        this.texts = texts;
    }

    @Override
    public void notify(DelegateTask task) {
        Board board = boards.of(task.getExecution().getProcessBusinessKey(), meetings.get(MEETING.require(task)));
        List<Participant> invited = board.meeting().participants();
        ZoneId zone = board.meeting().clock();
        MeetingVariables.ACCOUNTS_IN.setLocal(task, texts.tell(zone, text -> text.accountsIn(board)));
        MeetingVariables.WAS_HELD.set(task.getExecution(), YesNo.YES);
        MeetingVariables.INVITED.offerLocal(task, texts.each(zone,
            text -> invited.stream().map(one -> new Option(one.person(), text.label(one))).toList()));
        MeetingVariables.ATTENDED.choose(task.getExecution(), List.of());
        MeetingVariables.OTHERS_PRESENT.choose(task.getExecution(), List.of());
        List<String> open = board.toAgree().stream().map(entry -> String.valueOf(entry.id())).toList();
        if (!open.isEmpty()) {
            MeetingVariables.ACCOUNT_ENTRIES.offerLocal(task, open.stream().map(id -> new Option(id, id)).toList());
            MeetingVariables.AGREED_ENTRIES.choose(task.getExecution(), open);
        }
    }
}
