package io.hindsight.ending;

import java.util.List;

import org.springframework.stereotype.Service;

import io.hindsight.action.ActionsAfterEnd;
import io.hindsight.circle.PostMortemRights;
import io.hindsight.engine.Refusal;
import io.hindsight.engine.RunningProcesses;
import io.hindsight.people.Role;
import io.hindsight.record.EndingKind;
import io.hindsight.record.Endings;
import io.hindsight.record.OpenItem;
import io.hindsight.record.OpenItem.Fate;
import io.hindsight.record.OpenItem.ItemKind;
import io.hindsight.record.OpenItem.SettledItem;
import io.hindsight.record.PostMortemRecord;
import io.hindsight.record.PostMortemRecords;
import io.hindsight.record.PostMortemState;

/** Ends post-mortems before their sign-off, with a reason for all that is left open. */
@Service
class EarlyEnds {

    private final PostMortemRights rights;
    private final PostMortemEnd end;
    private final Endings endings;
    private final PostMortemRecords records;
    private final ItemAnswers answers;
    private final ActionsAfterEnd actions;
    private final RunningProcesses processes;

    EarlyEnds(PostMortemRights rights, PostMortemEnd end, Endings endings, PostMortemRecords records,
            ItemAnswers answers,
            ActionsAfterEnd actions, RunningProcesses processes) {
        this.rights = rights;
        this.end = end;
        this.endings = endings;
        this.records = records;
        this.answers = answers;
        this.actions = actions;
        this.processes = processes;
    }

    /** What is open in it, for whoever may know it. */
    List<OpenItem> open(PostMortemRecord record) {
        return OpenItems.of(record, actions.outliving(record.reference()));
    }

    /**
     * Ends one that is open, as management. Each thing that is open is taken over or dropped: an action that is taken
     * over goes on by itself, and is followed to its effect.
     *
     * @throws org.springframework.web.ErrorResponseException 404 when this person may not know it or there is none, 403
     *                                                        when it is not for this person to end it
     * @throws Refusal                                        when it is over, a reason is missing, or something that is
     *                                                        open is not settled
     */
    void end(String postMortem, String reason, List<ItemAnswer> wanted, String by) {
        rights.check(postMortem, by, "problem.early", Role.MANAGEMENT);
        Refusal.unlessReasoned(reason);
        processes.change(() -> {
            end.lock(postMortem);
            PostMortemRecord record = records.find(postMortem, by).orElseThrow();
            if (record.state() == PostMortemState.OPEN) {
                List<SettledItem> settled = answers.settle(postMortem, open(record), wanted);
                List<Integer> goingOn = settled.stream().filter(EarlyEnds::goesOn)
                    .map(item -> Integer.valueOf(item.key())).toList();
                endings.settle(postMortem, settled);
                end.end(postMortem, EndingKind.ENDED_EARLY, null, reason.strip(), by, goingOn);
            } else {
                throw new Refusal("refused.ending.over", postMortem);
            }
        });
    }

    private static boolean goesOn(SettledItem item) {
        return item.kind() == ItemKind.ACTION && item.fate() == Fate.TAKEN_OVER;
    }
}
