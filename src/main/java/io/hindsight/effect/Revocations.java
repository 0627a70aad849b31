package io.hindsight.effect;

import java.time.Clock;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.circle.Circles;
import io.hindsight.engine.Rows;

/**
 * Which actions were effective until their cause came again. Whoever may know both post-mortems reads of it in either;
 * for all others it has not come again.
 */
@Repository
public class Revocations {

    private final JdbcClient jdbc;
    private final Clock clock;

    Revocations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of this post-mortem's actions, the first to be revoked first. */
    public List<Revocation> of(String postMortem, String reader) {
        return read("post_mortem", "again", postMortem, reader);
    }

    /** Those of other post-mortems' actions, since their causes came again in this one. */
    public List<Revocation> by(String postMortem, String reader) {
        return read("again", "post_mortem", postMortem, reader);
    }

    /**
     * Keeps that the cause of an action came again.
     *
     * @param cause its place among the root causes, from 1
     * @return false where it is kept already that it came again in this post-mortem
     */
    public boolean revoke(long action, String again, int cause, String statement) {
        return jdbc.sql("""
            INSERT INTO effect_revocation (action, again, cause, statement, revoked_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING""").params(action, again, cause, statement, Rows.now(clock)).update() > 0;
    }

    private List<Revocation> read(String own, String other, String postMortem, String reader) {
        return jdbc.sql("SELECT * FROM revoked_effect WHERE %s = :own AND %s ORDER BY revoked_at, post_mortem, number"
            .formatted(own, Circles.known("revoked_effect." + other)))
            .param("own", postMortem).param("reader", reader).query(Rows.as(Revocation.class)).list();
    }
}
