package io.hindsight.action;

import static io.hindsight.action.HardeningVariables.ACTION;
import static io.hindsight.action.HardeningVariables.FINDINGS;
import static io.hindsight.action.HardeningVariables.OUTCOME;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;

/** Keeps what somebody found of an action's effect. */
@Component
class RecordJudgement implements TaskListener {

    private final Actions actions;
    private final Checks checks;

    RecordJudgement(Actions actions, Checks checks) {
        this.actions = actions;
        this.checks = checks;
    }

    @Override
    public void notify(DelegateTask task) {
        checks.judge(actions.get(task.getExecution().getProcessBusinessKey(), ACTION.require(task)),
            new EffectJudgement(OUTCOME.require(task), FINDINGS.require(task)), Actor.of(task));
    }
}
