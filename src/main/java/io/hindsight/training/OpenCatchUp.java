package io.hindsight.training;

import static io.hindsight.training.TrainingVariables.CATCH_UP;
import static io.hindsight.training.TrainingVariables.SESSION;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import io.hindsight.training.Session.Sitting;

/** Proposes the length, the place and the trainer of the sitting before, where they are still there. */
@Component
class OpenCatchUp implements ExecutionListener {

    private final Trainings trainings;
    private final SessionPeople roster;

    OpenCatchUp(Trainings trainings, SessionPeople roster) {
        this.trainings = trainings;
        this.roster = roster;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Sitting before = trainings.get(execution.getProcessBusinessKey(), SESSION.require(execution)).last();
        TrainingVariables.minutes(CATCH_UP).setLocal(execution, before.minutes());
        TrainingVariables.sitting(CATCH_UP, "Place").setLocal(execution, before.place());
        TrainingVariables.sitting(CATCH_UP, "Trainer").setLocal(execution, roster.stillThere(before.trainer()));
    }
}
