package io.hindsight.training;

import static io.hindsight.training.TrainingVariables.APPOINTMENT;
import static io.hindsight.training.TrainingVariables.CATCH_UP;
import static io.hindsight.training.TrainingVariables.CATCH_UP_CHANGE;
import static io.hindsight.training.TrainingVariables.SESSION;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.answer.FormTime;
import io.hindsight.engine.Actor;
import io.hindsight.engine.FormAnswers;
import io.hindsight.training.SittingOutcome.SittingForm;

/** Keeps when a session is held again, for those who still need it; the new sitting is in no calendar yet. */
@Component
class RecordCatchUp implements TaskListener {

    private final Trainings trainings;
    private final SessionLog log;
    private final TrainingStandard standard;
    private final FormTime times;

    RecordCatchUp(Trainings trainings, SessionLog log, TrainingStandard standard, FormTime times) {
        this.trainings = trainings;
        this.log = log;
        this.standard = standard;
        this.times = times;
    }

    @Override
    public void notify(DelegateTask task) {
        Session session = trainings.get(task.getExecution().getProcessBusinessKey(), SESSION.require(task));
        SittingForm form = new SittingForm(FormAnswers.of(task), times);
        log.sit(task.getExecution().getProcessBusinessKey(), session.id(),
            form.read(CATCH_UP, CATCH_UP_CHANGE.get(task)), standard.gap(session).people(),
            Actor.of(task));
        APPOINTMENT.set(task, null);
    }
}
