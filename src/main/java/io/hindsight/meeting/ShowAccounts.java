package io.hindsight.meeting;

import static io.hindsight.meeting.MeetingVariables.MEETING;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.form.Choices.Option;

/**
 * Lays before the facilitator how much has come in so far, in variables that no other task sees; what it is,
 * {@link HeldBoard} shows. Tasklist needs fields of choice to begin as empty lists.
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
        MeetingVariables.WAS_HELD.set(task.getExecution(), "yes");
        MeetingVariables.INVITED.offerLocal(task, board.invited());
        MeetingVariables.ATTENDED.choose(task.getExecution(), List.of());
        MeetingVariables.OTHERS_PRESENT.choose(task.getExecution(), List.of());
        if (!board.entries().isEmpty()) {
            List<String> all = board.entries().stream().map(Option::value).toList();
            MeetingVariables.ACCOUNT_ENTRIES.offerLocal(task, all.stream().map(id -> new Option(id, id)).toList());
            MeetingVariables.AGREED_ENTRIES.choose(task.getExecution(), all);
        }
    }
}
