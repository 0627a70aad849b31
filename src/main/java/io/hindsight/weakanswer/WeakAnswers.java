package io.hindsight.weakanswer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

import io.hindsight.action.Action.ActionState;
import io.hindsight.action.Actions;
import io.hindsight.analysis.Analyses;
import io.hindsight.analysis.Analysis.RootCause;
import io.hindsight.planversion.Plans;
import io.hindsight.strength.Strength;
import io.hindsight.text.Markdown;
import io.hindsight.text.Phrase;
import io.hindsight.training.Session.SourceKind;
import io.hindsight.training.Trainings;
import io.hindsight.weakanswer.WeakCause.CauseAnswer;

/**
 * Which root causes are answered by nothing that is more than weak: an action answers what it names, or the cause that
 * a lesson it names was learnt from, unless it was refused or its risk accepted. What the plan says and what is trained
 * is weak.
 */
@Component
class WeakAnswers {

    private static final Set<ActionState> GIVEN_UP =
        Set.of(ActionState.REFUSED, ActionState.RISK_ACCEPTED, ActionState.DROPPED);

    private final Analyses analyses;
    private final Actions actions;
    private final Plans plans;
    private final Trainings trainings;
    private final SignedAnswers signed;

    WeakAnswers(Analyses analyses, Actions actions, Plans plans, Trainings trainings, SignedAnswers signed) {
        this.analyses = analyses;
        this.actions = actions;
        this.plans = plans;
        this.trainings = trainings;
        this.signed = signed;
    }

    /** Those for which nobody has signed a reason yet. */
    List<WeakCause> open(String postMortem) {
        List<RootCause> causes = analyses.find(postMortem).map(analysis -> analysis.rootCauses()).orElse(List.of());
        if (causes.isEmpty()) {
            return List.of();
        }
        Set<String> settled = signed.of(postMortem).stream().map(WeakAnswer::statement).collect(Collectors.toSet());
        return IntStream.rangeClosed(1, causes.size())
            .mapToObj(number -> cause(postMortem, number, causes.get(number - 1).statement()))
            .filter(WeakCause::isWeak).filter(cause -> !settled.contains(cause.statement())).toList();
    }

    private WeakCause cause(String postMortem, int number, String statement) {
        Set<String> lessons = analyses.lessonsOf(postMortem, statement);
        List<CauseAnswer> answers = new ArrayList<>();
        Set<String> proposers = new HashSet<>();
        actions.of(postMortem).stream()
            .filter(action -> !GIVEN_UP.contains(action.state()) && action.answers(statement, lessons))
            .forEach(action -> {
                proposers.add(action.proposedBy());
                answers.add(answer(action.strength(), "action", String.valueOf(action.number()), action.title()));
            });
        plans.rounds(postMortem).stream().filter(round -> Boolean.TRUE.equals(round.approved()))
            .flatMap(round -> round.changes().stream())
            .filter(change -> change.lessons().stream().anyMatch(lesson -> lessons.contains(String.valueOf(lesson))))
            .forEach(change -> answers.add(answer(Strength.WEAK, "plan", "", change.section())));
        trainings.of(postMortem).stream()
            .filter(session -> session.sources().stream()
                .anyMatch(source -> source.kind() == SourceKind.LESSON && lessons.contains(source.key())))
            .forEach(session -> answers
                .add(answer(Strength.WEAK, "session", String.valueOf(session.number()), session.subject())));
        return new WeakCause(number, statement, answers, proposers);
    }

    private static CauseAnswer answer(Strength strength, String what, String number, String title) {
        return new CauseAnswer(strength, Phrase.of("told.weak." + what, number, Markdown.literal(title)));
    }
}
