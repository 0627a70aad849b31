package io.hindsight.plan;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.analysis.Analyses;
import io.hindsight.analysis.Lesson;
import io.hindsight.engine.FormAnswers;
import io.hindsight.form.FormSuggestion;
import io.hindsight.form.Suggested;
import io.hindsight.planversion.Rewording;
import io.hindsight.text.Phrase;

/**
 * Has each change begin with one lesson: as its reason, and as words to add to a section or to begin a new one with.
 * Whether the plan changes, and which section, is for the plan owner to say.
 */
@Component
class SuggestChanges implements FormSuggestion {

    private static final Set<String> PHASES = Set.of("detection", "triage", "containment", "eradication", "recovery");
    private static final String ALL_PHASES = "all";

    private final Analyses analyses;

    SuggestChanges(Analyses analyses) {
        this.analyses = analyses;
    }

    @Override
    public String form() {
        return "draft-changes";
    }

    @Override
    public Suggested suggest(String reference, FormAnswers task) {
        List<Lesson> lessons = analyses.lessons(reference);
        Suggested suggested = Suggested.from(Phrase.of("offered.lessons"));
        PlanVariables.CHANGES.all().limit(lessons.size())
            .forEach(number -> change(suggested, number, lessons.get(number - 1)));
        return suggested;
    }

    private static void change(Suggested suggested, int number, Lesson lesson) {
        suggested.with(PlanVariables.CHANGES.text(number, "Section"), lesson.strengthen())
            .with(PlanVariables.CHANGES.text(number, "Phase"), phase(lesson.phase()))
            .with(PlanVariables.CHANGES.text(number, "Way"), Rewording.AFTER)
            .with(PlanVariables.CHANGES.text(number, "Text"), lesson.text())
            .with(PlanVariables.CHANGES.choices(number, "Lessons"), List.of(String.valueOf(lesson.id())))
            .with(PlanVariables.CHANGES.text(number, "Reason"), lesson.text());
    }

    /** Coordination and communication run through all phases. */
    private static @Nullable String phase(@Nullable String phase) {
        return phase == null || PHASES.contains(phase) ? phase : ALL_PHASES;
    }
}
