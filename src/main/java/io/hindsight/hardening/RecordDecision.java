package io.hindsight.hardening;

import static io.hindsight.action.HardeningVariables.ACCEPTED_UNTIL;
import static io.hindsight.action.HardeningVariables.ACTION;
import static io.hindsight.action.HardeningVariables.DECISION;
import static io.hindsight.action.HardeningVariables.DECISION_REASONS;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.action.ActionLog;
import io.hindsight.action.Ruling;
import io.hindsight.answer.FormTime;
import io.hindsight.engine.Actor;

/** Keeps what management decided on an action. */
@Component
class RecordDecision implements TaskListener {

    private final ActionLog log;
    private final FormTime times;

    RecordDecision(ActionLog log, FormTime times) {
        this.log = log;
        this.times = times;
    }

    @Override
    public void notify(DelegateTask task) {
        Ruling ruling = Ruling.of(DECISION.require(task), DECISION_REASONS.get(task), ACCEPTED_UNTIL.get(task),
            text -> ACCEPTED_UNTIL.read(task, times::date));
        log.decide(ACTION.require(task), ruling, Actor.of(task));
    }
}
