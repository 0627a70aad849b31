package io.hindsight.backlog;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.apache.commons.lang3.RandomStringUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.Stages;
import io.hindsight.TestClock;
import io.hindsight.action.Proposal;
import io.hindsight.action.ProposalLog;
import io.hindsight.effect.Rhythm;

/** Actions as the record has them, written without their processes. */
class BacklogScene {

    private final JdbcClient jdbc;
    private final Stages stages;
    private final ProposalLog proposals;

    /** In the titles of one test’s actions only. */
    final String mark = RandomStringUtils.secure().nextAlphabetic(16);

    BacklogScene(JdbcClient jdbc, Stages stages, ProposalLog proposals) {
        this.jdbc = jdbc;
        this.stages = stages;
        this.proposals = proposals;
    }

    String postMortem() {
        return stages.openPostMortem();
    }

    /** One action of a post-mortem of its own, which sysadmin1 is to do in so many days. */
    long proposed(int days) {
        return proposed(postMortem(), days, Rhythm.once(30));
    }

    long proposed(String postMortem, int days, Rhythm rhythm) {
        return proposals.add(postMortem, new Proposal(1, mark + " Filter", "configuration", "What", List.of(),
            "sysadmin1", "security1", TestClock.today().plusDays(days), "low", "Effect", rhythm), null, "security2");
    }

    void decide(long action, String decision, String reasons, LocalDate until) {
        jdbc.sql("""
            INSERT INTO action_decision (action, round, decision, reasons, accepted_until, decided_by, decided_at)
            SELECT ?, count(*) + 1, ?, ?, ?, 'management1', ? FROM action_decision WHERE action = ?""")
            .params(action, decision, reasons, until, now(), action).update();
    }

    void approve(long action) {
        decide(action, "approve", null, null);
    }

    void implement(long action) {
        jdbc.sql("""
            INSERT INTO implementation (action, round, what_was_done, evidence, implemented_by, implemented_at)
            SELECT ?, count(*) + 1, 'Done', 'Log', 'sysadmin1', ? FROM implementation WHERE action = ?""")
            .params(action, now(), action).update();
    }

    void verify(long action, boolean verified) {
        jdbc.sql("""
            INSERT INTO verification (action, round, how_checked, verified, reasons, verified_by, verified_at)
            SELECT ?, max(round), 'Seen', ?, ?, 'security1', ? FROM implementation WHERE action = ?""")
            .params(action, verified, verified ? null : "Not there", now(), action).update();
    }

    /** An action whose effect is read. */
    long verified(Rhythm rhythm) {
        long action = proposed(postMortem(), 5, rhythm);
        approve(action);
        implement(action);
        verify(action, true);
        return action;
    }

    /** A reading that many days from now, and what somebody has found then. */
    void read(long action, int days, String outcome) {
        Instant at = TestClock.now().plusSeconds(86_400L * days);
        int round = jdbc.sql("""
            INSERT INTO effectiveness_check (action, round, due_at, planned_at)
            SELECT ?, count(*) + 1, ?, ? FROM effectiveness_check WHERE action = ? RETURNING round""")
            .params(action, Timestamp.from(at), now(), action).query(Integer.class).single();
        if (outcome != null) {
            jdbc.sql("""
                INSERT INTO effectiveness_judgement (action, round, outcome, findings, judged_by, judged_at)
                VALUES (?, ?, ?, 'Seen', 'security1', ?)""")
                .params(action, round, outcome, Timestamp.from(at)).update();
        }
    }

    void move(long action, int days) {
        LocalDate to = TestClock.today().plusDays(days);
        jdbc.sql("""
            INSERT INTO due_date_move (action, position, due_from, due_to, reason, moved_by, moved_at)
            SELECT id, (SELECT count(*) + 1 FROM due_date_move WHERE action = id), due_on, ?, 'Later', 'management1', ?
            FROM action WHERE id = ?""").params(to, now(), action).update();
        jdbc.sql("UPDATE action SET due_on = ? WHERE id = ?").params(to, action).update();
    }

    String reference(long action) {
        return jdbc.sql("SELECT post_mortem FROM action WHERE id = ?").param(action).query(String.class).single();
    }

    private static Timestamp now() {
        return Timestamp.from(TestClock.now());
    }
}
