package io.hindsight.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.circle.Circle;
import io.hindsight.circle.Circles;
import io.hindsight.circle.Joining;
import io.hindsight.engine.Refusal;
import io.hindsight.engine.Rows;
import io.hindsight.people.People;
import io.hindsight.people.Person;
import io.hindsight.people.Role;
import io.hindsight.training.Session.FollowUp;
import io.hindsight.training.Session.Source;
import io.hindsight.training.SessionPlans.SessionPlan;
import io.hindsight.training.SessionPlans.SittingPlan;

/** Writes what becomes of sessions. A catch-up is a sitting of its own; those before stay as they were. */
@Repository
class SessionLog {

    /** What came out of a sitting: who was there, and average scores in percent where they were measured. */
    record SessionOutcome(LocalDate heldOn, Attendance attendance, @Nullable Integer scoreBefore,
        @Nullable Integer scoreAfter,
        @Nullable String remarks) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final People people;
    private final TrainingStandard standard;
    private final Circle circle;
    private final Circles circles;

    SessionLog(JdbcClient jdbc, Clock clock, People people, TrainingStandard standard, Circle circle, Circles circles) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.people = people;
        this.standard = standard;
        this.circle = circle;
        this.circles = circles;
    }

    /** Keeps the planned sessions with everybody who is in their audience now, and returns their ids. */
    List<Long> plan(String postMortem, SessionPlans plans, String by) {
        jdbc.sql("""
            INSERT INTO training (post_mortem, round, reason, planned_by, planned_at)
            SELECT ?, count(*) + 1, ?, ?, ? FROM training WHERE post_mortem = ?""")
            .params(postMortem, plans.noTrainingReason(), by, Rows.now(clock), postMortem).update();
        List<Long> ids = new ArrayList<>();
        plans.sessions().forEach(session -> ids.add(plan(postMortem, session, by)));
        return ids;
    }

    private long plan(String postMortem, SessionPlan plan, String by) {
        long id = jdbc.sql("""
            INSERT INTO session (post_mortem, number, subject, audience, goal, measure, planned_by, planned_at)
            SELECT ?, count(*) + 1, ?, ?, ?, ?, ?, ? FROM session WHERE post_mortem = ?
            RETURNING id""")
            .params(postMortem, plan.subject(), plan.audience().toArray(String[]::new), plan.goal(), plan.measure(),
                by, Rows.now(clock), postMortem)
            .query(Long.class).single();
        for (int i = 0; i < plan.sources().size(); i++) {
            Source source = plan.sources().get(i);
            jdbc.sql("INSERT INTO session_source (session, position, kind, key, text) VALUES (?, ?, ?, ?, ?)")
                .params(id, i + 1, source.kind().code(), source.key(), source.text()).update();
        }
        List<Role> audience = Stream.of(Role.values()).filter(role -> plan.audience().contains(role.group())).toList();
        sit(postMortem, id, plan.first(), invited(postMortem, audience), by);
        return id;
    }

    /** Of what is confidential, those of the audience who may know it. */
    private List<String> invited(String postMortem, List<Role> audience) {
        List<String> invited = circles.among(postMortem, people.with(audience).stream().map(Person::id).toList());
        if (invited.isEmpty() && circles.isConfidential(postMortem)) {
            throw new Refusal("refused.session.audience", postMortem);
        }
        return invited;
    }

    /** Adds the next sitting of the session, to which these people are invited. */
    void sit(String postMortem, long session, SittingPlan plan, List<String> invited, String by) {
        circle.join(postMortem, Collections.singleton(plan.trainer()), Joining.TRAINER, by);
        long id = jdbc.sql("""
            INSERT INTO sitting (session, number, begins, minutes, place, trainer, change, planned_by, planned_at)
            SELECT ?, count(*) + 1, ?, ?, ?, ?, ?, ?, ? FROM sitting WHERE session = ?
            RETURNING id""")
            .params(session, plan.begins(), plan.minutes(), plan.place(), plan.trainer(), plan.change(), by,
                Rows.now(clock),
                session)
            .query(Long.class).single();
        jdbc.sql("""
            INSERT INTO sitting_invitation (sitting, position, person)
            SELECT ?, position, person FROM unnest(?) WITH ORDINALITY AS invited (person, position)""")
            .params(id, invited.toArray(String[]::new)).update();
    }

    void hold(Session.Sitting sitting, SessionOutcome outcome, String by) {
        jdbc.sql("UPDATE sitting_invitation SET attended = person = ANY (?) WHERE sitting = ?")
            .params(sitting.invited().stream().map(Session.Invited::person).filter(outcome.attendance()::has)
                .toArray(String[]::new), sitting.id())
            .update();
        jdbc.sql("""
            INSERT INTO sitting_report (sitting, held_on, score_before, score_after, remarks, required_attendance,
                                        required_score, recorded_by, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(sitting.id(), outcome.heldOn(), outcome.scoreBefore(), outcome.scoreAfter(), outcome.remarks(),
                standard.attendance(), standard.score(), by, Rows.now(clock))
            .update();
    }

    /** Keeps the date that was planned, and puts the new one in its place. */
    void move(Session.Sitting sitting, SittingOutcome.SittingMove move, String by) {
        jdbc.sql("""
            INSERT INTO sitting_move (sitting, number, begins, place, reason, moved_by, moved_at)
            SELECT id, (SELECT count(*) + 1 FROM sitting_move WHERE sitting = sitting.id),
                coalesce(begins, planned_for), place, ?, ?, ? FROM sitting WHERE id = ?""")
            .params(move.reason(), by, Rows.now(clock), sitting.id()).update();
        jdbc.sql("UPDATE sitting SET begins = ?, planned_for = NULL, place = coalesce(?, place) WHERE id = ?")
            .params(move.begins(), move.place(), sitting.id()).update();
    }

    /** Names another trainer for the sitting ahead; null for anybody of the trainers. */
    void entrust(Session session, @Nullable String trainer, String by) {
        circle.join(session.postMortem(), Collections.singleton(trainer), Joining.TRAINER, by);
        jdbc.sql("UPDATE sitting SET trainer = ? WHERE id = ?").params(trainer, session.last().id()).update();
    }

    /** @param decision waive, or catch-up for one more */
    void decide(Session.Sitting sitting, FollowUp decision, String reason, String by) {
        jdbc.sql("""
            INSERT INTO training_gap (sitting, decision, reason, decided_by, decided_at) VALUES (?, ?, ?, ?, ?)""")
            .params(sitting.id(), decision.code(), reason, by, Rows.now(clock)).update();
    }
}
