package io.hindsight.action;

import java.time.Clock;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.action.Action.ActionAnswer;
import io.hindsight.circle.Circle;
import io.hindsight.circle.Joining;
import io.hindsight.effect.Rhythm;
import io.hindsight.engine.Rows;
import io.hindsight.incident.Incidents;
import io.hindsight.strength.Grades;

/** Writes proposed actions into the record. */
@Repository
public class ProposalLog {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Circle circle;
    private final Incidents incidents;
    private final Grades grades;

    ProposalLog(JdbcClient jdbc, Clock clock, Circle circle, Incidents incidents, Grades grades) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.circle = circle;
        this.incidents = incidents;
        this.grades = grades;
    }

    /** Keeps what was proposed, or why nothing is; returns the ids of all that nobody has decided on yet. */
    public List<Long> propose(String postMortem, Proposals proposals, String by) {
        jdbc.sql("""
            INSERT INTO hardening (post_mortem, round, reason, proposed_by, proposed_at)
            SELECT ?, count(*) + 1, ?, ?, ? FROM hardening WHERE post_mortem = ?""")
            .params(postMortem, proposals.noActionReason(), by, Rows.now(clock), postMortem).update();
        proposals.actions().forEach(proposal -> add(postMortem, proposal, null, by));
        return jdbc.sql("""
            SELECT id FROM action
            WHERE post_mortem = ? AND NOT EXISTS (SELECT FROM action_decision WHERE action = action.id)
            ORDER BY number""").param(postMortem).query(Long.class).list();
    }

    /**
     * Keeps one proposal and returns its id. Numbers have no gaps, so two that come at once wait for each other.
     *
     * @param follows id of the action that had no effect; else null
     */
    public long add(String postMortem, Proposal proposal, @Nullable Long follows, String by) {
        incidents.lock(postMortem);
        Rhythm rhythm = proposal.rhythm();
        long id = jdbc.sql("""
            INSERT INTO action (post_mortem, number, title, kind, what, owner, verifier, due_on, priority,
                                criterion, judge_after, measure_every, measure_unit, follows, proposed_by, proposed_at)
            SELECT ?, count(*) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::integer, ?, ?::bigint, ?, ? FROM action WHERE post_mortem = ?
            RETURNING id""")
            .params(postMortem, proposal.title(), proposal.kind(), proposal.what(), proposal.owner(),
                proposal.verifier(), proposal.dueOn(), proposal.priority(), proposal.criterion(),
                rhythm.until(), rhythm.every(), rhythm.unit() == null ? null : rhythm.unit().code(), follows, by,
                Rows.now(clock), postMortem)
            .query(Long.class).single();
        grades.propose(id, proposal.kind(), by);
        circle.join(postMortem, Collections.singleton(proposal.owner()), Joining.OWNER, by);
        circle.join(postMortem, Collections.singleton(proposal.verifier()), Joining.VERIFIER, by);
        for (int i = 0; i < proposal.answers().size(); i++) {
            ActionAnswer answer = proposal.answers().get(i);
            jdbc.sql("INSERT INTO action_answer (action, position, kind, key, text) VALUES (?, ?, ?, ?, ?)")
                .params(id, i + 1, answer.kind().code(), answer.key(), answer.text()).update();
        }
        return id;
    }
}
