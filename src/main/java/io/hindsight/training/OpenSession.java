package io.hindsight.training;

import static io.hindsight.training.TrainingVariables.SESSION;
import static io.hindsight.training.TrainingVariables.SESSION_FACTS;

import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.WorkingDays;

/** Shows which session a task is for; it is due on the day that the session is planned for. */
@Component
class OpenSession implements TaskListener {

    private final Trainings trainings;
    private final WorkingDays workingDays;

    OpenSession(Trainings trainings, WorkingDays workingDays) {
        this.trainings = trainings;
        this.workingDays = workingDays;
    }

    @Override
    public void notify(DelegateTask task) {
        Session session = trainings.find(task.getExecution().getProcessBusinessKey(), SESSION.require(task))
            .orElseThrow(() -> new IllegalStateException("The post-mortem has no session " + SESSION.get(task)));
        SESSION_FACTS.setLocal(task, TrainingText.facts(session));
        task.setDueDate(Date.from(workingDays.closing(session.plannedFor())));
    }
}
