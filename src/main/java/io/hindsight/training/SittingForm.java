package io.hindsight.training;

import java.util.function.Function;

import io.hindsight.form.FormTime;
import io.hindsight.training.SessionPlans.SittingPlan;

/**
 * Reads when and where a sitting is held from fields that begin with the same word.
 *
 * @param texts   gives the text of a field, or null
 * @param numbers gives the number of a field
 */
record SittingForm(Function<String, String> texts, Function<String, Integer> numbers, FormTime times) {

    /** @param change what a catch-up does differently; may be null */
    SittingPlan read(String prefix, String change) {
        return new SittingPlan(times.parse(texts.apply(prefix + "Begins")), numbers.apply(prefix + "Minutes"),
            texts.apply(prefix + "Place"), texts.apply(prefix + "Trainer"), change);
    }
}
