package io.hindsight.acknowledgement;

import static io.hindsight.acknowledgement.AcknowledgementVariables.TEAM;
import static io.hindsight.acknowledgement.AcknowledgementVariables.TEAM_NEEDS_TRAINING;
import static io.hindsight.acknowledgement.AcknowledgementVariables.TEAM_TRAINING_WISH;
import static io.hindsight.acknowledgement.AcknowledgementVariables.VERSION;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.answer.YesNo;
import io.hindsight.engine.Actor;

/** Keeps that a team has taken note of a version, and what it needs to learn. */
@Component
class RecordAcknowledgement implements TaskListener {

    private final Acknowledgements acknowledgements;

    RecordAcknowledgement(Acknowledgements acknowledgements) {
        this.acknowledgements = acknowledgements;
    }

    @Override
    public void notify(DelegateTask task) {
        String wish = TEAM_NEEDS_TRAINING.find(task).filter(YesNo.YES::equals)
            .flatMap(yes -> TEAM_TRAINING_WISH.find(task)).orElse(null);
        acknowledgements.acknowledge(VERSION.require(task), TEAM.require(task), wish, Actor.of(task));
    }
}
