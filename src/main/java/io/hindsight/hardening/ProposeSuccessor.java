package io.hindsight.hardening;

import static io.hindsight.action.HardeningVariables.ACTION;
import static io.hindsight.action.HardeningVariables.NEXT_ACTION;
import static io.hindsight.action.HardeningVariables.SUCCESSOR_CRITERION;
import static io.hindsight.action.HardeningVariables.SUCCESSOR_DUE_ON;
import static io.hindsight.action.HardeningVariables.SUCCESSOR_TITLE;
import static io.hindsight.action.HardeningVariables.SUCCESSOR_WHAT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import io.hindsight.action.Action;
import io.hindsight.action.Actions;
import io.hindsight.action.ProposalLog;
import io.hindsight.answer.FormTime;
import io.hindsight.engine.Actor;

/** Proposes a new action in place of one that had no effect. */
@Component
class ProposeSuccessor implements JavaDelegate {

    private final Actions actions;
    private final ProposalLog log;
    private final FormTime times;

    ProposeSuccessor(Actions actions, ProposalLog log, FormTime times) {
        this.actions = actions;
        this.log = log;
        this.times = times;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Action failed = actions.get(execution.getProcessBusinessKey(), ACTION.require(execution));
        Successor successor = new Successor(SUCCESSOR_TITLE.require(execution), SUCCESSOR_WHAT.require(execution),
            times.date(SUCCESSOR_DUE_ON.require(execution)), SUCCESSOR_CRITERION.require(execution));
        NEXT_ACTION.set(execution,
            log.add(failed.postMortem(), successor.of(failed), failed.id(), Actor.of(execution)));
    }
}
