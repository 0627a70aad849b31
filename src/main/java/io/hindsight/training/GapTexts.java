package io.hindsight.training;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.people.People;
import io.hindsight.text.Languages;
import io.hindsight.text.LocalizedText;

/** Tells what a session still lacks. */
@Component
class GapTexts {

    private final Trainings trainings;
    private final TrainingStandard standard;
    private final People people;
    private final Languages languages;

    GapTexts(Trainings trainings, TrainingStandard standard, People people, Languages languages) {
        this.trainings = trainings;
        this.standard = standard;
        this.people = people;
        this.languages = languages;
    }

    @Nullable
    LocalizedText of(String postMortem, long session) {
        Session held = trainings.get(postMortem, session);
        return languages.tell(words -> new TrainingText(words, people.names()).gap(held, standard));
    }
}
