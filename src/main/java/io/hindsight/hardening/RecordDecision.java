package io.hindsight.hardening;

import static io.hindsight.action.HardeningVariables.ACCEPTED_UNTIL;
import static io.hindsight.action.HardeningVariables.ACTION;
import static io.hindsight.action.HardeningVariables.DECISION;
import static io.hindsight.action.HardeningVariables.DECISION_REASONS;
import static io.hindsight.action.HardeningVariables.STRENGTH;
import static io.hindsight.action.HardeningVariables.STRENGTH_REASON;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.action.ActionLog;
import io.hindsight.action.Ruling;
import io.hindsight.action.Ruling.Way;
import io.hindsight.answer.FormTime;
import io.hindsight.engine.Actor;
import io.hindsight.strength.Grades;

/** Keeps what management decided on an action. */
@Component
class RecordDecision implements TaskListener {

    private final ActionLog log;
    private final Grades grades;
    private final FormTime times;

    RecordDecision(ActionLog log, Grades grades, FormTime times) {
        this.log = log;
        this.grades = grades;
        this.times = times;
    }

    @Override
    public void notify(DelegateTask task) {
        Ruling ruling = Ruling.of(DECISION.require(task), DECISION_REASONS.get(task), ACCEPTED_UNTIL.get(task),
            text -> ACCEPTED_UNTIL.read(task, times::date));
        log.decide(ACTION.require(task), ruling, Actor.of(task));
        if (ruling.decision() == Way.APPROVE) {
            STRENGTH.find(task).ifPresent(strength -> grades.change(ACTION.require(task), strength,
                STRENGTH_REASON.get(task), Actor.of(task)));
        }
    }
}
