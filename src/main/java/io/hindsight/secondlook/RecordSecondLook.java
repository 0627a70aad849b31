package io.hindsight.secondlook;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;
import io.hindsight.engine.FormAnswers;

/** Keeps what becomes of each finding. */
@Component
class RecordSecondLook implements TaskListener {

    private final SecondLooks looks;

    RecordSecondLook(SecondLooks looks) {
        this.looks = looks;
    }

    @Override
    public void notify(DelegateTask task) {
        looks.settle(task.getExecution().getProcessBusinessKey(), new SecondLookForm(FormAnswers.of(task)).settled(),
            Actor.of(task));
    }
}
