package io.hindsight.training;

import static io.hindsight.training.TrainingVariables.MOST_SESSIONS;
import static io.hindsight.training.TrainingVariables.NO_TRAINING_REASON;
import static io.hindsight.training.TrainingVariables.SESSIONS;
import static io.hindsight.training.TrainingVariables.TRAINING_NEEDED;
import static io.hindsight.training.TrainingVariables.audience;
import static io.hindsight.training.TrainingVariables.prefix;
import static io.hindsight.training.TrainingVariables.session;
import static io.hindsight.training.TrainingVariables.sources;

import java.util.List;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;
import io.hindsight.engine.Variable;
import io.hindsight.form.FormTime;
import io.hindsight.training.Session.Source;
import io.hindsight.training.SessionPlans.SessionPlan;

/** Keeps the planned sessions, which are then held side by side. */
@Component
class RecordSessions implements TaskListener {

    private final SessionLog log;
    private final Sources sources;
    private final FormTime times;

    RecordSessions(SessionLog log, Sources sources, FormTime times) {
        this.log = log;
        this.sources = sources;
        this.times = times;
    }

    @Override
    public void notify(DelegateTask task) {
        String postMortem = task.getExecution().getProcessBusinessKey();
        List<Source> offered = sources.of(postMortem);
        SessionPlans plans = SessionPlans.of(TRAINING_NEEDED.require(task), NO_TRAINING_REASON.get(task),
            IntStream.rangeClosed(1, MOST_SESSIONS)
                .takeWhile(n -> session(n, "Subject").find(task).isPresent())
                .mapToObj(n -> plan(offered, task, n)));
        SESSIONS.set(task, log.plan(postMortem, plans, Actor.of(task)));
    }

    private SessionPlan plan(List<Source> offered, DelegateTask task, int n) {
        SittingForm form = new SittingForm(key -> Variable.text(key).get(task),
            key -> Variable.number(key).require(task), times);
        return new SessionPlan(session(n, "Subject").get(task), audience(n).chosen(task), session(n, "Goal").get(task),
            session(n, "Measure").get(task), Sources.chosen(offered, sources(n).chosen(task)),
            form.read(prefix(n), null));
    }
}
