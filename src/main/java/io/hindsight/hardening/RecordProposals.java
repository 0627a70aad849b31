package io.hindsight.hardening;

import static io.hindsight.action.HardeningVariables.ACTIONS;
import static io.hindsight.action.HardeningVariables.EFFECTIVENESS_DAYS;
import static io.hindsight.action.HardeningVariables.HARDENING_NEEDED;
import static io.hindsight.action.HardeningVariables.MORE;
import static io.hindsight.action.HardeningVariables.MORE_TO_PROPOSE;
import static io.hindsight.action.HardeningVariables.MOST_ACTIONS;
import static io.hindsight.action.HardeningVariables.NO_ACTION_REASON;
import static io.hindsight.action.HardeningVariables.action;
import static io.hindsight.action.HardeningVariables.answered;
import static io.hindsight.action.HardeningVariables.answers;
import static io.hindsight.action.HardeningVariables.judgeAfter;

import java.util.List;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.action.Action.Answer;
import io.hindsight.action.Proposal;
import io.hindsight.action.ProposalLog;
import io.hindsight.action.Proposals;
import io.hindsight.engine.Actor;
import io.hindsight.form.FormTime;

/** Keeps the proposed actions, and empties the form for more of them. */
@Component
class RecordProposals implements TaskListener {

    private final ProposalLog log;
    private final Answerable answerable;
    private final FormTime times;

    RecordProposals(ProposalLog log, Answerable answerable, FormTime times) {
        this.log = log;
        this.answerable = answerable;
        this.times = times;
    }

    @Override
    public void notify(DelegateTask task) {
        String postMortem = task.getExecution().getProcessBusinessKey();
        List<Answer> offered = answerable.of(postMortem);
        Proposals proposals = Proposals.of(HARDENING_NEEDED.require(task), NO_ACTION_REASON.get(task),
            MORE_TO_PROPOSE.get(task), IntStream.rangeClosed(1, MOST_ACTIONS)
                .takeWhile(n -> action(n, "Title").find(task).isPresent())
                .mapToObj(n -> proposal(offered, task, n)));
        MORE.set(task, proposals.more());
        ACTIONS.set(task, log.propose(postMortem, proposals, Actor.of(task)));
        task.removeVariables(answered(task.getVariableNames()));
    }

    private Proposal proposal(List<Answer> offered, DelegateTask task, int n) {
        return new Proposal(n, action(n, "Title").get(task), action(n, "Kind").get(task), action(n, "What").get(task),
            Answerable.chosen(offered, answers(n).chosen(task)), action(n, "Owner").get(task),
            action(n, "Verifier").get(task), times.date(action(n, "DueOn").require(task)),
            action(n, "Priority").get(task), action(n, "Criterion").get(task),
            judgeAfter(n).find(task).orElseGet(() -> EFFECTIVENESS_DAYS.require(task)));
    }
}
