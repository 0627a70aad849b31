package io.hindsight.hardening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import io.hindsight.action.Action.ActionAnswer;
import io.hindsight.action.Action.AnswerKind;
import io.hindsight.action.Actions;
import io.hindsight.action.HardeningVariables;
import io.hindsight.analysis.Analyses;
import io.hindsight.analysis.Lesson;
import io.hindsight.engine.FormAnswers;
import io.hindsight.form.FormSuggestion;
import io.hindsight.form.Suggested;
import io.hindsight.planversion.Plans;
import io.hindsight.secondlook.SecondLooks;
import io.hindsight.secondlook.SettledFinding;
import io.hindsight.secondlook.SettledFinding.FindingFate;
import io.hindsight.text.Phrase;
import io.hindsight.text.SafeText;

/**
 * Has each action begin with what a second look has found for one, then with a lesson that nothing answers yet, or with
 * each that no action answers where the plan answers them all. By what its effect is judged is not suggested: it is a
 * promise that somebody has to make.
 */
@Component
class SuggestActions implements FormSuggestion {

    private static final String HIGH = "high";

    private final Analyses analyses;
    private final Actions actions;
    private final Plans plans;
    private final SecondLooks looks;

    SuggestActions(Analyses analyses, Actions actions, Plans plans, SecondLooks looks) {
        this.looks = looks;
        this.analyses = analyses;
        this.actions = actions;
        this.plans = plans;
    }

    @Override
    public String form() {
        return "propose-actions";
    }

    @Override
    public Suggested suggest(String reference, FormAnswers task) {
        List<SettledFinding> found = looks.takenUp(reference, FindingFate.ACTION);
        List<Lesson> lessons = unanswered(reference);
        Suggested suggested = Suggested.from(Phrase.of(found.isEmpty() ? "offered.lessons" : "offered.second-look"));
        HardeningVariables.PROPOSED.all().limit(found.size())
            .forEach(number -> action(suggested, number, found.get(number - 1).finding()));
        HardeningVariables.PROPOSED.all().skip(found.size()).limit(lessons.size())
            .forEach(number -> action(suggested, number, lessons.get(number - 1 - found.size())));
        return suggested;
    }

    /** The same, where they are agreed on in one step. */
    @Component
    static class SuggestAgreement implements FormSuggestion {

        private final SuggestActions actions;

        SuggestAgreement(SuggestActions actions) {
            this.actions = actions;
        }

        @Override
        public String form() {
            return "agree-on-actions";
        }

        @Override
        public Suggested suggest(String reference, FormAnswers task) {
            return actions.suggest(reference, task);
        }
    }

    private List<Lesson> unanswered(String reference) {
        List<Lesson> open = new ArrayList<>(analyses.lessons(reference));
        Set<String> acted = new HashSet<>();
        actions.of(reference).forEach(action -> action.answers().stream()
            .filter(answer -> answer.kind() == AnswerKind.LESSON).map(ActionAnswer::key).forEach(acted::add));
        open.removeIf(lesson -> acted.contains(String.valueOf(lesson.id())));
        Set<Long> planned = new HashSet<>();
        plans.rounds(reference).stream().filter(round -> Boolean.TRUE.equals(round.approved()))
            .forEach(round -> round.changes().forEach(change -> planned.addAll(change.lessons())));
        List<Lesson> left = open.stream().filter(lesson -> !planned.contains(lesson.id())).toList();
        return left.isEmpty() ? open : left;
    }

    private static void action(Suggested suggested, int number, String finding) {
        suggested.with(HardeningVariables.PROPOSED.main(number), SafeText.line(finding))
            .with(HardeningVariables.PROPOSED.text(number, "What"), finding);
    }

    private static void action(Suggested suggested, int number, Lesson lesson) {
        suggested.with(HardeningVariables.PROPOSED.main(number), lesson.strengthen())
            .with(HardeningVariables.PROPOSED.text(number, "Priority"), lesson.critical() ? HIGH : null)
            .with(HardeningVariables.PROPOSED.text(number, "What"), lesson.text())
            .with(HardeningVariables.PROPOSED.choices(number, "Answers"), ActionReasons.codes(lesson));
    }
}
