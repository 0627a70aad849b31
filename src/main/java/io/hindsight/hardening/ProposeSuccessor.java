package io.hindsight.hardening;

import static io.hindsight.action.HardeningVariables.ACTION;
import static io.hindsight.action.HardeningVariables.NEXT_ACTION;
import static io.hindsight.action.HardeningVariables.SUCCESSOR_CRITERION;
import static io.hindsight.action.HardeningVariables.SUCCESSOR_DUE_ON;
import static io.hindsight.action.HardeningVariables.SUCCESSOR_TITLE;
import static io.hindsight.action.HardeningVariables.SUCCESSOR_WHAT;

import java.time.Clock;
import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import io.hindsight.action.Action;
import io.hindsight.action.Actions;
import io.hindsight.action.ProposalLog;
import io.hindsight.answer.FormTime;
import io.hindsight.engine.Actor;
import io.hindsight.office.WorkingDays;

/** Proposes a new action in place of one that had no effect. */
@Component
class ProposeSuccessor implements JavaDelegate {

    private final Actions actions;
    private final ProposalLog log;
    private final FormTime times;
    private final WorkingDays workingDays;
    private final Clock clock;

    ProposeSuccessor(Actions actions, ProposalLog log, FormTime times, WorkingDays workingDays,
            Clock clock) {
        this.actions = actions;
        this.log = log;
        this.times = times;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Action failed = actions.get(execution.getProcessBusinessKey(), ACTION.require(execution));
        Successor successor = new Successor(SUCCESSOR_TITLE.get(execution), SUCCESSOR_WHAT.get(execution),
            SUCCESSOR_DUE_ON.find(execution).map(times::date).orElse(null), SUCCESSOR_CRITERION.get(execution));
        NEXT_ACTION.set(execution, log.add(failed.postMortem(),
            successor.of(failed, LocalDate.now(clock), workingDays), failed.id(), Actor.of(execution)));
    }
}
