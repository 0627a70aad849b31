package io.hindsight.training;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.stereotype.Component;

import io.hindsight.engine.FormAnswers;
import io.hindsight.form.FormSuggestion;
import io.hindsight.form.Suggested;
import io.hindsight.text.Phrase;

/**
 * Has the report of a sitting begin with the day that people were invited for, once that day has come. Who was there
 * and what was learnt is not suggested: it is what the report proves.
 */
@Component
class SuggestSitting implements FormSuggestion {

    private final Trainings trainings;
    private final Clock clock;

    SuggestSitting(Trainings trainings, Clock clock) {
        this.trainings = trainings;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "hold-session";
    }

    @Override
    public Suggested suggest(String reference, FormAnswers task) {
        LocalDate day = trainings.get(reference, TrainingVariables.SESSION.require(task)).last()
            .day(clock.getZone());
        return day.isAfter(LocalDate.now(clock)) ? Suggested.nothing()
            : Suggested.from(Phrase.of("offered.invitation")).with(TrainingVariables.HELD_ON, day.toString());
    }
}
