package io.hindsight.acknowledgement;

import static io.hindsight.acknowledgement.AcknowledgementVariables.ACKNOWLEDGED;
import static io.hindsight.acknowledgement.AcknowledgementVariables.ANSWERED;
import static io.hindsight.acknowledgement.AcknowledgementVariables.TEAM_NEEDS_TRAINING;
import static io.hindsight.acknowledgement.AcknowledgementVariables.TEAM_TRAINING_WISH;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.answer.YesNo;
import io.hindsight.engine.Actor;
import io.hindsight.engine.FormAnswers;

/** Keeps that a team has taken note of what it was asked for, and what it needs to learn. */
@Component
class RecordAcknowledgement implements TaskListener {

    private final OpenVersions versions;

    RecordAcknowledgement(OpenVersions versions) {
        this.versions = versions;
    }

    @Override
    public void notify(DelegateTask task) {
        String wish = TEAM_NEEDS_TRAINING.find(task).filter(YesNo.YES::equals)
            .flatMap(yes -> TEAM_TRAINING_WISH.find(task)).orElse(null);
        ANSWERED.set(task, versions.acknowledge(Question.of(FormAnswers.of(task)), ACKNOWLEDGED.chosen(task), wish,
            Actor.of(task)));
    }
}
