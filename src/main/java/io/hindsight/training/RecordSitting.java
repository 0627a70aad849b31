package io.hindsight.training;

import static io.hindsight.training.TrainingVariables.ABSENT;
import static io.hindsight.training.TrainingVariables.APPOINTMENT;
import static io.hindsight.training.TrainingVariables.ATTENDANCE;
import static io.hindsight.training.TrainingVariables.FOLLOW_UP;
import static io.hindsight.training.TrainingVariables.GAP_FACTS;
import static io.hindsight.training.TrainingVariables.HELD_ON;
import static io.hindsight.training.TrainingVariables.NEW_DATE_BEGINS;
import static io.hindsight.training.TrainingVariables.NEW_DATE_PLACE;
import static io.hindsight.training.TrainingVariables.POSTPONED_WHY;
import static io.hindsight.training.TrainingVariables.PRESENT;
import static io.hindsight.training.TrainingVariables.REMARKS;
import static io.hindsight.training.TrainingVariables.SCORE_AFTER;
import static io.hindsight.training.TrainingVariables.SCORE_BEFORE;
import static io.hindsight.training.TrainingVariables.SESSION;
import static io.hindsight.training.TrainingVariables.WAS_HELD;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.answer.FormTime;
import io.hindsight.engine.Actor;
import io.hindsight.training.SessionLog.SessionOutcome;
import io.hindsight.training.SittingOutcome.ReportedSitting;
import io.hindsight.training.SittingOutcome.SittingMove;

/** Keeps who was there and what was learnt, or the new date; tells whether that is enough. */
@Component
class RecordSitting implements TaskListener {

    private final SittingOutcome holding;
    private final SessionCalendar calendar;
    private final GapTexts texts;
    private final FormTime times;

    RecordSitting(SittingOutcome holding, SessionCalendar calendar, GapTexts texts, FormTime times) {
        this.holding = holding;
        this.calendar = calendar;
        this.texts = texts;
        this.times = times;
    }

    @Override
    public void notify(DelegateTask task) {
        String postMortem = task.getExecution().getProcessBusinessKey();
        FOLLOW_UP.set(task, holding.close(postMortem, SESSION.require(task),
            new ReportedSitting(WAS_HELD.get(task), () -> outcome(task), () -> move(task)), Actor.of(task)));
        APPOINTMENT.find(task).ifPresent(entry -> calendar.settle(postMortem, SESSION.require(task), entry));
        GAP_FACTS.set(task, texts.of(postMortem, SESSION.require(task)));
    }

    private SittingMove move(DelegateTask task) {
        return new SittingMove(NEW_DATE_BEGINS.read(task, times::parse), NEW_DATE_PLACE.get(task),
            POSTPONED_WHY.require(task));
    }

    private SessionOutcome outcome(DelegateTask task) {
        return new SessionOutcome(HELD_ON.read(task, times::date),
            new Attendance(ATTENDANCE.require(task), ABSENT.chosen(task), PRESENT.chosen(task)),
            SCORE_BEFORE.get(task), SCORE_AFTER.get(task), REMARKS.get(task));
    }
}
