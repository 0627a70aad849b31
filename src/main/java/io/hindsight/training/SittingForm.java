package io.hindsight.training;

import static io.hindsight.training.TrainingVariables.minutes;
import static io.hindsight.training.TrainingVariables.sitting;

import org.jspecify.annotations.Nullable;

import io.hindsight.engine.FormAnswers;
import io.hindsight.form.FormTime;
import io.hindsight.training.SessionPlans.SittingPlan;

/** Understands when and where a sitting is held, from fields that begin with the same word. */
record SittingForm(FormAnswers answers, FormTime times) {

    /** @param change what a catch-up does differently; may be null */
    SittingPlan read(String prefix, @Nullable String change) {
        return new SittingPlan(sitting(prefix, "Begins").read(answers, times::parse),
            minutes(prefix).require(answers),
            sitting(prefix, "Place").require(answers), sitting(prefix, "Trainer").get(answers), change);
    }
}
