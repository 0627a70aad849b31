package io.hindsight.hardening;

import static io.hindsight.hardening.HardeningVariables.ACTIONS;
import static io.hindsight.hardening.HardeningVariables.HARDENING_NEEDED;
import static io.hindsight.hardening.HardeningVariables.MOST_ACTIONS;
import static io.hindsight.hardening.HardeningVariables.NO_ACTION_REASON;
import static io.hindsight.hardening.HardeningVariables.action;

import java.util.stream.IntStream;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;
import io.hindsight.engine.FormTime;

/** Keeps the proposed actions, which then run one by one. */
@Component
class RecordProposals implements TaskListener {

    private final ActionLog log;
    private final FormTime times;

    RecordProposals(ActionLog log, FormTime times) {
        this.log = log;
        this.times = times;
    }

    @Override
    public void notify(DelegateTask task) {
        Proposals proposals = Proposals.of(HARDENING_NEEDED.require(task), NO_ACTION_REASON.get(task),
            IntStream.rangeClosed(1, MOST_ACTIONS)
                .takeWhile(n -> action(n, "Title").find(task).isPresent())
                .mapToObj(n -> proposal(task, n)));
        ACTIONS.set(task, log.propose(task.getExecution().getProcessBusinessKey(), proposals, Actor.of(task)));
    }

    private Proposal proposal(DelegateTask task, int n) {
        return new Proposal(n, action(n, "Title").get(task), action(n, "Kind").get(task), action(n, "What").get(task),
            action(n, "Owner").get(task), action(n, "Verifier").get(task),
            times.date(action(n, "DueOn").require(task)), action(n, "Priority").get(task),
            action(n, "Criterion").get(task));
    }
}
