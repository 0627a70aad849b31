package io.hindsight.training;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Rows;
import io.hindsight.training.SessionPlans.SessionPlan;

/** The training sessions in the record. */
@Repository
public class Trainings {

    /** What came out of a session: how many came, and average scores in percent where they were measured. */
    record Outcome(LocalDate heldOn, int present, int absent, Integer scoreBefore, Integer scoreAfter,
        String remarks) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Trainings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The sessions of this post-mortem in the order they were planned. */
    public List<Session> of(String postMortem) {
        return jdbc.sql("SELECT * FROM session WHERE post_mortem = ? ORDER BY number").param(postMortem)
            .query(Rows.as(Session.class)).list();
    }

    /** The session, if this post-mortem has it. */
    public Optional<Session> find(String postMortem, long id) {
        return jdbc.sql("SELECT * FROM session WHERE post_mortem = ? AND id = ?").params(postMortem, id)
            .query(Rows.as(Session.class)).optional();
    }

    /** Why no training is needed, when that is what was answered last. */
    public Optional<String> noTrainingReason(String postMortem) {
        return jdbc.sql("SELECT reason FROM training WHERE post_mortem = ? ORDER BY round DESC LIMIT 1")
            .param(postMortem).query(String.class).list().stream().filter(Objects::nonNull).findFirst();
    }

    /** Keeps the planned sessions and returns their ids. */
    List<Long> plan(String postMortem, SessionPlans plans, String by) {
        jdbc.sql("""
            INSERT INTO training (post_mortem, round, reason, planned_by, planned_at)
            SELECT ?, count(*) + 1, ?, ?, ? FROM training WHERE post_mortem = ?""")
            .params(postMortem, plans.noTrainingReason(), by, now(), postMortem).update();
        List<Long> ids = new ArrayList<>();
        plans.sessions().forEach(session -> ids.add(plan(postMortem, session, by)));
        return ids;
    }

    private long plan(String postMortem, SessionPlan plan, String by) {
        return jdbc.sql("""
            INSERT INTO session (post_mortem, number, subject, audience, goal, planned_for, minutes, place, measure,
                                 planned_by, planned_at)
            SELECT ?, count(*) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM session WHERE post_mortem = ?
            RETURNING id""")
            .params(postMortem, plan.subject(), plan.audience().toArray(String[]::new), plan.goal(),
                plan.plannedFor(), plan.minutes(), plan.place(), plan.measure(), by, now(), postMortem)
            .query(Long.class).single();
    }

    void hold(long session, Outcome outcome, String by) {
        jdbc.sql("""
            UPDATE session
            SET held_on = ?, present = ?, absent = ?, score_before = ?, score_after = ?, remarks = ?,
                recorded_by = ?, recorded_at = ?
            WHERE id = ?""")
            .params(outcome.heldOn(), outcome.present(), outcome.absent(), outcome.scoreBefore(),
                outcome.scoreAfter(), outcome.remarks(), by, now(), session)
            .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
