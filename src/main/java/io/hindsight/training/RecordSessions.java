package io.hindsight.training;

import static io.hindsight.training.TrainingVariables.NO_TRAINING_REASON;
import static io.hindsight.training.TrainingVariables.PLANNED;
import static io.hindsight.training.TrainingVariables.SESSIONS;
import static io.hindsight.training.TrainingVariables.TRAINING_NEEDED;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.answer.FormTime;
import io.hindsight.engine.Actor;
import io.hindsight.engine.FormAnswers;
import io.hindsight.training.Session.Source;
import io.hindsight.training.SessionPlans.SessionPlan;
import io.hindsight.training.SittingOutcome.SittingForm;

/** Keeps the planned sessions, which are then held side by side. */
@Component
class RecordSessions implements TaskListener {

    private final SessionLog log;
    private final SessionSources sources;
    private final FormTime times;

    RecordSessions(SessionLog log, SessionSources sources, FormTime times) {
        this.log = log;
        this.sources = sources;
        this.times = times;
    }

    @Override
    public void notify(DelegateTask task) {
        String postMortem = task.getExecution().getProcessBusinessKey();
        List<Source> offered = sources.of(postMortem);
        SessionPlans plans = SessionPlans.of(TRAINING_NEEDED.require(task), NO_TRAINING_REASON.get(task),
            PLANNED.filled(FormAnswers.of(task)).mapToObj(n -> plan(offered, task, n)));
        SESSIONS.set(task, log.plan(postMortem, plans, Actor.of(task)));
    }

    private SessionPlan plan(List<Source> offered, DelegateTask task, int n) {
        SittingForm form = new SittingForm(FormAnswers.of(task), times);
        return new SessionPlan(PLANNED.main(n).require(task), PLANNED.choices(n, "Audience").chosen(task),
            PLANNED.text(n, "Goal").require(task), PLANNED.text(n, "Measure").require(task),
            SessionSources.chosen(offered, PLANNED.choices(n, "Sources").chosen(task)),
            form.read(PLANNED.prefix(n), null));
    }
}
