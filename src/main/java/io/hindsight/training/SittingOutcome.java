package io.hindsight.training;

import static io.hindsight.training.TrainingVariables.minutes;
import static io.hindsight.training.TrainingVariables.sitting;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.answer.FormTime;
import io.hindsight.answer.YesNo;
import io.hindsight.engine.FormAnswers;
import io.hindsight.engine.Refusal;
import io.hindsight.text.Phrase;
import io.hindsight.text.Sayable;
import io.hindsight.training.Session.FollowUp;
import io.hindsight.training.SessionLog.SessionOutcome;
import io.hindsight.training.SessionPlans.SittingPlan;

/** Takes what became of a sitting: what came out of it, or that it needs another date. */
@Component
class SittingOutcome {

    /**
     * A sitting that was not held.
     *
     * @param place null where it stays
     */
    record SittingMove(OffsetDateTime begins, @Nullable String place, String reason) {
    }

    /**
     * What somebody says became of a sitting; only what they say counts is read.
     *
     * @param wasHeld no; else it was held
     */
    record ReportedSitting(@Nullable YesNo wasHeld, Supplier<SessionOutcome> outcome, Supplier<SittingMove> move) {
    }

    private final Trainings trainings;
    private final SessionLog log;
    private final TrainingStandard standard;
    private final FormTime times;

    SittingOutcome(Trainings trainings, SessionLog log, TrainingStandard standard, FormTime times) {
        this.trainings = trainings;
        this.log = log;
        this.standard = standard;
        this.times = times;
    }

    FollowUp close(String postMortem, long session, ReportedSitting report, String by) {
        return report.wasHeld == YesNo.NO ? move(postMortem, session, report.move.get(), by)
            : hold(postMortem, session, report.outcome.get(), by);
    }

    /** @throws Refusal when it lies ahead: nobody was there */
    private FollowUp hold(String postMortem, long session, SessionOutcome outcome, String by) {
        Session.Sitting sitting = trainings.get(postMortem, session).last();
        refuseAhead(sitting, outcome.heldOn());
        log.hold(sitting, outcome, by);
        return standard.gap(trainings.get(postMortem, session)).followUp();
    }

    private void refuseAhead(Session.Sitting sitting, LocalDate heldOn) {
        if (heldOn.isAfter(LocalDate.ofInstant(times.now(), times.zone()))) {
            throw new Refusal("refused.time.ahead", heldOn).at(TrainingVariables.HELD_ON.name());
        }
        if (!heldOn.isBefore(sitting.day(times.zone())) && !times.hasBegun(sitting.opening(times.zone()))) {
            Sayable planned = words -> words.moment(sitting.opening(times.zone()).atZone(times.zone()));
            throw new Refusal("refused.session.ahead", Phrase.FIELD, planned).at(TrainingVariables.HELD_ON.name());
        }
    }

    /** @throws Refusal when the new date is the old one */
    private FollowUp move(String postMortem, long session, SittingMove move, String by) {
        Session.Sitting sitting = trainings.get(postMortem, session).last();
        if (move.begins().toInstant().equals(sitting.begins())) {
            throw new Refusal("refused.session.same-date").at(TrainingVariables.NEW_DATE_BEGINS.name());
        }
        log.move(sitting, move, by);
        return FollowUp.NEW_DATE;
    }

    /** Understands when and where a sitting is held, from fields that begin with the same word. */
    record SittingForm(FormAnswers answers, FormTime times) {

        /** @param change what a catch-up does differently; may be null */
        SittingPlan read(String prefix, @Nullable String change) {
            return new SittingPlan(sitting(prefix, "Begins").read(answers, times::parse),
                minutes(prefix).require(answers),
                sitting(prefix, "Place").require(answers), sitting(prefix, "Trainer").get(answers), change);
        }
    }
}
