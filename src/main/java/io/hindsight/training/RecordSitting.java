package io.hindsight.training;

import static io.hindsight.training.TrainingVariables.ABSENT;
import static io.hindsight.training.TrainingVariables.ATTENDANCE;
import static io.hindsight.training.TrainingVariables.FOLLOW_UP;
import static io.hindsight.training.TrainingVariables.GAP_FACTS;
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
import io.hindsight.engine.Languages;
import io.hindsight.people.People;
import io.hindsight.training.SessionLog.Outcome;

/** Keeps who was there and what was learnt; tells whether that is enough. */
@Component
class RecordSitting implements TaskListener {

    private final Trainings trainings;
    private final SessionLog log;
    private final Standard standard;
    private final FormTime times;
    private final People people;
    private final Languages languages;

    RecordSitting(Trainings trainings, SessionLog log, Standard standard, FormTime times, People people,
            Languages languages) {
        this.trainings = trainings;
        this.log = log;
        this.standard = standard;
        this.times = times;
        this.people = people;
        this.languages = languages;
    }

    @Override
    public void notify(DelegateTask task) {
        String postMortem = task.getExecution().getProcessBusinessKey();
        log.hold(trainings.get(postMortem, SESSION.require(task)).last(), outcome(task), Actor.of(task));
        Session held = trainings.get(postMortem, SESSION.require(task));
        FOLLOW_UP.set(task, standard.gap(held).followUp());
        GAP_FACTS.set(task, languages.tell(words -> new TrainingText(words, people::name).gap(held, standard)));
    }

    private Outcome outcome(DelegateTask task) {
        return new Outcome(times.date(HELD_ON.require(task)),
            new Attendance(ATTENDANCE.require(task), ABSENT.chosen(task), PRESENT.chosen(task)),
            SCORE_BEFORE.get(task), SCORE_AFTER.get(task), REMARKS.get(task));
    }
}
