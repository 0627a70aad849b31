package io.hindsight.lessonanswer;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.action.Action;
import io.hindsight.action.Action.ActionState;
import io.hindsight.action.Action.AnswerKind;
import io.hindsight.action.Actions;
import io.hindsight.analysis.Analyses;
import io.hindsight.analysis.Lesson;
import io.hindsight.engine.Rows;
import io.hindsight.planversion.Plans;
import io.hindsight.planversion.Plans.DraftRound;
import io.hindsight.training.Session;
import io.hindsight.training.Session.SourceKind;
import io.hindsight.training.Trainings;

/** Knows what answers the lessons of a post-mortem. */
@Repository
public class LessonAnswers {

    private static final Set<ActionState> GIVEN_UP = Set.of(ActionState.REFUSED, ActionState.DROPPED);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Analyses analyses;
    private final Actions actions;
    private final Plans plans;
    private final Trainings trainings;

    LessonAnswers(JdbcClient jdbc, Clock clock, Analyses analyses, Actions actions, Plans plans,
            Trainings trainings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.analyses = analyses;
        this.actions = actions;
        this.plans = plans;
        this.trainings = trainings;
    }

    /**
     * The ids of the lessons that something answers: an action that is not refused or dropped, also one whose risk is
     * accepted; a change of the plan that was approved; or a session.
     */
    public static Set<Long> answered(Collection<Action> actions, Collection<DraftRound> rounds,
            Collection<Session> sessions) {
        Set<Long> answered = new HashSet<>();
        actions.stream().filter(action -> !GIVEN_UP.contains(action.state()))
            .flatMap(action -> action.answers().stream()).filter(answer -> answer.kind() == AnswerKind.LESSON)
            .forEach(answer -> answered.add(Long.valueOf(answer.key())));
        rounds.stream().filter(round -> Boolean.TRUE.equals(round.approved()))
            .flatMap(round -> round.changes().stream()).forEach(change -> answered.addAll(change.lessons()));
        sessions.stream().flatMap(session -> session.sources().stream())
            .filter(source -> source.kind() == SourceKind.LESSON)
            .forEach(source -> answered.add(Long.valueOf(source.key())));
        return answered;
    }

    /** The critical lessons that nothing answers, and for which nobody has signed a reason, in their order. */
    public List<Lesson> openCritical(String postMortem) {
        List<Lesson> critical = analyses.lessons(postMortem).stream().filter(Lesson::critical).toList();
        if (critical.isEmpty()) {
            return critical;
        }
        Set<Long> settled = answered(actions.of(postMortem), plans.rounds(postMortem), trainings.of(postMortem));
        settled.addAll(reasons(postMortem).stream().map(LessonReason::lesson).collect(Collectors.toSet()));
        return critical.stream().filter(lesson -> !settled.contains(lesson.id())).toList();
    }

    /** What management has signed, in the order of the lessons. */
    public List<LessonReason> reasons(String postMortem) {
        return jdbc.sql("""
            SELECT lesson, text, reason, signed_by, signed_at FROM lesson_reason WHERE post_mortem = ?
            ORDER BY lesson""").param(postMortem).query(Rows.as(LessonReason.class)).list();
    }

    /** Keeps why these stay without an answer. */
    public void sign(String postMortem, Collection<Lesson> lessons, String reason, String by) {
        lessons.forEach(lesson -> jdbc.sql("""
            INSERT INTO lesson_reason (lesson, post_mortem, text, reason, signed_by, signed_at)
            VALUES (?, ?, ?, ?, ?, ?)""")
            .params(lesson.id(), postMortem, lesson.text(), reason, by, Rows.now(clock)).update());
    }
}
