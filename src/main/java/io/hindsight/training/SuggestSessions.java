package io.hindsight.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import io.hindsight.acknowledgement.Acknowledgements;
import io.hindsight.analysis.Analyses;
import io.hindsight.answer.YesNo;
import io.hindsight.engine.FormAnswers;
import io.hindsight.form.FormSuggestion;
import io.hindsight.form.Suggested;
import io.hindsight.planversion.Plans;
import io.hindsight.planversion.Plans.DraftRound;
import io.hindsight.text.Phrase;
import io.hindsight.training.SessionSources.SessionIdea;

/**
 * Has the sessions begin with the training that plan owners and teams ask for; where nobody asks, with what the plan
 * changes, or else with the lessons. How learning is measured is not suggested, since it has to fit who learns.
 */
@Component
class SuggestSessions implements FormSuggestion {

    private final Plans plans;
    private final Acknowledgements acknowledgements;
    private final Analyses analyses;

    SuggestSessions(Plans plans, Acknowledgements acknowledgements, Analyses analyses) {
        this.plans = plans;
        this.acknowledgements = acknowledgements;
        this.analyses = analyses;
    }

    @Override
    public String form() {
        return "plan-sessions";
    }

    @Override
    public Suggested suggest(String reference, FormAnswers task) {
        List<DraftRound> rounds = plans.rounds(reference);
        List<SessionIdea> wished = SessionIdea.ofWishes(
            rounds.isEmpty() ? null : rounds.get(rounds.size() - 1).trainingWish(),
            acknowledgements.trainingWishes(reference));
        if (!wished.isEmpty()) {
            return offer(Suggested.from(Phrase.of("offered.wishes"))
                .with(TrainingVariables.TRAINING_NEEDED, YesNo.YES), wished);
        }
        List<SessionIdea> changed = plans.published(reference)
            .map(version -> version.changes().stream().map(SessionIdea::of).toList()).orElse(List.of());
        return changed.isEmpty()
            ? offer(Suggested.from(Phrase.of("offered.lessons")),
                analyses.lessons(reference).stream().map(SessionIdea::of).toList())
            : offer(Suggested.from(Phrase.of("offered.changes")), changed);
    }

    private static Suggested offer(Suggested suggested, List<SessionIdea> ideas) {
        TrainingVariables.PLANNED.all().limit(ideas.size()).forEach(number -> {
            SessionIdea idea = ideas.get(number - 1);
            suggested.with(TrainingVariables.PLANNED.main(number), idea.subject())
                .with(TrainingVariables.PLANNED.choices(number, "Sources"), idea.sources())
                .with(TrainingVariables.PLANNED.choices(number, "Audience"), idea.audience())
                .with(TrainingVariables.PLANNED.text(number, "Goal"), idea.goal());
        });
        return suggested;
    }

    /**
     * Has the report of a sitting begin with the day that people were invited for, once that day has come. Who was
     * there and what was learnt is not suggested: it is what the report proves.
     */
    @Component
    static class SuggestSitting implements FormSuggestion {

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
}
