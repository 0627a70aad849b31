package io.hindsight.meeting;

import static io.hindsight.meeting.MeetingVariables.MEETING;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Choices.Option;

/**
 * Lays before the facilitator what has come in so far, in variables that no other task sees. Tasklist needs fields of
 * choice to begin as empty lists.
 */
@Component
class ShowAccounts implements TaskListener {

    private final Boards boards;

    ShowAccounts(Boards boards) {
        this.boards = boards;
    }

    @Override
    public void notify(DelegateTask task) {
        Boards.Board board = boards.of(task.getExecution().getProcessBusinessKey(), MEETING.require(task));
        MeetingVariables.ACCOUNTS_IN.setLocal(task, board.accountsIn());
        MeetingVariables.ACCOUNTS.setLocal(task, board.accounts());
        MeetingVariables.TIMELINE.setLocal(task, board.timeline());
        MeetingVariables.WAS_HELD.set(task.getExecution(), "yes");
        MeetingVariables.INVITED.offerLocal(task, board.invited());
        MeetingVariables.ATTENDED.choose(task.getExecution(), List.of());
        MeetingVariables.OTHERS_PRESENT.choose(task.getExecution(), List.of());
        if (!board.entries().isEmpty()) {
            MeetingVariables.ACCOUNT_ENTRIES.offerLocal(task, board.entries());
            List<String> all = board.entries().stream().map(Option::value).toList();
            MeetingVariables.AGREED_ENTRIES.choose(task.getExecution(), all);
        }
    }
}
