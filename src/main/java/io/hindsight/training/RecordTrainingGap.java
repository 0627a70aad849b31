package io.hindsight.training;

import static io.hindsight.training.TrainingVariables.FOLLOW_UP;
import static io.hindsight.training.TrainingVariables.GAP_DECISION;
import static io.hindsight.training.TrainingVariables.GAP_REASON;
import static io.hindsight.training.TrainingVariables.SESSION;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;
import io.hindsight.training.Session.FollowUp;

/** Keeps what management decided when catch-ups had not helped. */
@Component
class RecordTrainingGap implements TaskListener {

    private final Trainings trainings;
    private final SessionLog log;

    RecordTrainingGap(Trainings trainings, SessionLog log) {
        this.trainings = trainings;
        this.log = log;
    }

    @Override
    public void notify(DelegateTask task) {
        Session session = trainings.get(task.getExecution().getProcessBusinessKey(), SESSION.require(task));
        FollowUp decision = GAP_DECISION.require(task);
        log.decide(session.last(), decision, GAP_REASON.require(task), Actor.of(task));
        FOLLOW_UP.set(task, decision);
    }
}
