package io.hindsight.training;

import static io.hindsight.training.TrainingVariables.ABSENT;
import static io.hindsight.training.TrainingVariables.HELD_ON;
import static io.hindsight.training.TrainingVariables.PRESENT;
import static io.hindsight.training.TrainingVariables.REMARKS;
import static io.hindsight.training.TrainingVariables.SCORE_AFTER;
import static io.hindsight.training.TrainingVariables.SCORE_BEFORE;
import static io.hindsight.training.TrainingVariables.SESSION;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;
import io.hindsight.engine.FormTime;
import io.hindsight.training.Trainings.Outcome;

/** Keeps who came to a session and what was learnt. */
@Component
class RecordSession implements TaskListener {

    private final Trainings trainings;
    private final FormTime times;

    RecordSession(Trainings trainings, FormTime times) {
        this.trainings = trainings;
        this.times = times;
    }

    @Override
    public void notify(DelegateTask task) {
        trainings.hold(SESSION.require(task),
            new Outcome(times.date(HELD_ON.require(task)), PRESENT.require(task), ABSENT.require(task),
                SCORE_BEFORE.get(task), SCORE_AFTER.get(task), REMARKS.get(task)),
            Actor.of(task));
    }
}
