package io.hindsight.action;

import static io.hindsight.action.HardeningVariables.ACTION;
import static io.hindsight.action.HardeningVariables.EFFECT;
import static io.hindsight.action.HardeningVariables.FINDINGS;
import static io.hindsight.action.HardeningVariables.OUTCOME;
import static io.hindsight.action.HardeningVariables.VALUE;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.effect.EffectReadings;
import io.hindsight.effect.ReadingOutcome;
import io.hindsight.engine.Actor;

/** Keeps what somebody read of an action's effect, and says what the readings come to. */
@Component
class RecordJudgement implements TaskListener {

    private final Actions actions;
    private final ActionLog log;
    private final EffectReadings readings;

    RecordJudgement(Actions actions, ActionLog log, EffectReadings readings) {
        this.actions = actions;
        this.log = log;
        this.readings = readings;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = Actor.of(task);
        Action action = actions.get(task.getExecution().getProcessBusinessKey(), ACTION.require(task));
        log.refuseImplementer(action.id(), by);
        EFFECT.set(task, readings.judge(action.id(), action.series(),
            OUTCOME.read(task, ReadingOutcome::of), VALUE.get(task), FINDINGS.require(task), by));
    }
}
