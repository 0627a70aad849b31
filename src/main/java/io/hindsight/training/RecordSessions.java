package io.hindsight.training;

import static io.hindsight.training.TrainingVariables.MOST_SESSIONS;
import static io.hindsight.training.TrainingVariables.NO_TRAINING_REASON;
import static io.hindsight.training.TrainingVariables.SESSIONS;
import static io.hindsight.training.TrainingVariables.TRAINING_NEEDED;
import static io.hindsight.training.TrainingVariables.audience;
import static io.hindsight.training.TrainingVariables.minutes;
import static io.hindsight.training.TrainingVariables.session;

import java.util.stream.IntStream;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;
import io.hindsight.engine.FormTime;
import io.hindsight.training.SessionPlans.SessionPlan;

/** Keeps the planned sessions, which are then held one by one. */
@Component
class RecordSessions implements TaskListener {

    private final Trainings trainings;
    private final FormTime times;

    RecordSessions(Trainings trainings, FormTime times) {
        this.trainings = trainings;
        this.times = times;
    }

    @Override
    public void notify(DelegateTask task) {
        SessionPlans plans = SessionPlans.of(TRAINING_NEEDED.require(task), NO_TRAINING_REASON.get(task),
            IntStream.rangeClosed(1, MOST_SESSIONS)
                .takeWhile(n -> session(n, "Subject").find(task).isPresent())
                .mapToObj(n -> plan(task, n)));
        SESSIONS.set(task, trainings.plan(task.getExecution().getProcessBusinessKey(), plans, Actor.of(task)));
    }

    private SessionPlan plan(DelegateTask task, int n) {
        return new SessionPlan(session(n, "Subject").get(task), audience(n).chosen(task),
            session(n, "Goal").get(task), times.date(session(n, "PlannedFor").require(task)),
            minutes(n).require(task), session(n, "Place").get(task), session(n, "Measure").get(task));
    }
}
