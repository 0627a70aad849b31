package io.hindsight.sentback;

import java.time.Clock;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Rows;

/**
 * The stages that post-mortems were sent back to. Each has begun with what it was sent back for before it settles it.
 */
@Repository
public class SendBacks {

    private static final String ROWS =
        "SELECT id, stage, reason, sent_by, sent_at, settled_at FROM sent_back WHERE post_mortem = ? ";

    private final JdbcClient jdbc;
    private final Clock clock;

    SendBacks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Has this stage run once more before the sign-off, and returns the key of it.
     *
     * @param stage its process
     */
    public long send(String postMortem, String stage, String reason, String by) {
        return jdbc.sql("""
            INSERT INTO sent_back (post_mortem, stage, reason, sent_by, sent_at) VALUES (?, ?, ?, ?, ?)
            RETURNING id""").params(postMortem, stage, reason, by, Rows.now(clock)).query(Long.class).single();
    }

    /** All of this post-mortem, oldest first. */
    public List<SentBack> of(String postMortem) {
        return jdbc.sql(ROWS + "ORDER BY id").param(postMortem).query(Rows.as(SentBack.class)).list();
    }

    /** Those whose stage is still to run, or runs now. */
    public List<SentBack> unsettled(String postMortem) {
        return of(postMortem).stream().filter(one -> one.settledAt() == null).toList();
    }

    /** Those that this stage, which runs now, has begun with. */
    public List<SentBack> takenUp(String postMortem, String stage) {
        return jdbc.sql(ROWS + "AND stage = ? AND taken_up_at IS NOT NULL AND settled_at IS NULL ORDER BY id")
            .params(postMortem, stage).query(Rows.as(SentBack.class)).list();
    }

    /** Notes that this stage begins. */
    public void takeUp(String postMortem, String stage) {
        jdbc.sql("UPDATE sent_back SET taken_up_at = ? WHERE post_mortem = ? AND stage = ? AND settled_at IS NULL")
            .params(Rows.now(clock), postMortem, stage).update();
    }

    /** Notes that this stage is done; what was sent back to it after it had begun is left to be run. */
    public void settle(String postMortem, String stage) {
        jdbc.sql("""
            UPDATE sent_back SET settled_at = ?
            WHERE post_mortem = ? AND stage = ? AND taken_up_at IS NOT NULL AND settled_at IS NULL""")
            .params(Rows.now(clock), postMortem, stage).update();
    }
}
