package io.hindsight.plan;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.analysis.Analyses;
import io.hindsight.analysis.Lesson;
import io.hindsight.engine.FormAnswers;
import io.hindsight.form.FormSuggestion;
import io.hindsight.form.Suggested;
import io.hindsight.planversion.Plans;
import io.hindsight.planversion.Rewording;
import io.hindsight.secondlook.SecondLooks;
import io.hindsight.secondlook.SettledFinding;
import io.hindsight.secondlook.SettledFinding.FindingFate;
import io.hindsight.text.Phrase;

/**
 * Has each change begin with what a second look has found for the plan, then with one lesson that no change answers
 * yet: as its reason, and as words to add to a section or to begin a new one with. Whether the plan changes, and which
 * section, is for the plan owner to say.
 */
@Component
class SuggestChanges implements FormSuggestion {

    private static final Set<String> PHASES = Set.of("detection", "triage", "containment", "eradication", "recovery");
    private static final String ALL_PHASES = "all";

    private final Analyses analyses;

    private final Plans plans;
    private final SecondLooks looks;

    SuggestChanges(Analyses analyses, Plans plans, SecondLooks looks) {
        this.analyses = analyses;
        this.plans = plans;
        this.looks = looks;
    }

    @Override
    public String form() {
        return "draft-changes";
    }

    @Override
    public Suggested suggest(String reference, FormAnswers task) {
        List<SettledFinding> found = looks.takenUp(reference, FindingFate.PLAN);
        List<Lesson> lessons = open(reference);
        Suggested suggested = Suggested.from(Phrase.of(found.isEmpty() ? "offered.lessons" : "offered.second-look"));
        PlanVariables.CHANGES.all().limit(found.size())
            .forEach(number -> change(suggested, number, found.get(number - 1).finding()));
        PlanVariables.CHANGES.all().skip(found.size()).limit(lessons.size())
            .forEach(number -> change(suggested, number, lessons.get(number - 1 - found.size())));
        return suggested;
    }

    /** Those that no change answers that was approved before. */
    private List<Lesson> open(String reference) {
        Set<Long> planned = plans.rounds(reference).stream().filter(round -> Boolean.TRUE.equals(round.approved()))
            .flatMap(round -> round.changes().stream()).flatMap(change -> change.lessons().stream()).collect(toSet());
        return analyses.lessons(reference).stream().filter(lesson -> !planned.contains(lesson.id())).toList();
    }

    private static void change(Suggested suggested, int number, String finding) {
        suggested.with(PlanVariables.CHANGES.text(number, "Way"), Rewording.AFTER)
            .with(PlanVariables.CHANGES.text(number, "Text"), finding)
            .with(PlanVariables.CHANGES.text(number, "Reason"), finding);
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
