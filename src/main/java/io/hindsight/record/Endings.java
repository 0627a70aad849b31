package io.hindsight.record;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.circle.Circles;
import io.hindsight.engine.Rows;
import io.hindsight.record.OpenItem.SettledItem;
import io.hindsight.record.Relation.RelationKind;
import io.hindsight.text.Code;

/** In which state post-mortems are, how they have ended, and which of them belong together, in the record. */
@Repository
public class Endings {

    private final JdbcClient jdbc;
    private final Clock clock;

    Endings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException when there is no such post-mortem */
    public PostMortemState state(String postMortem) {
        return jdbc.sql("SELECT state FROM post_mortem_state WHERE post_mortem = ?").param(postMortem)
            .query((row, number) -> PostMortemState.of(row.getString("state"))).single();
    }

    /**
     * Ends one that is open, and its stages that are open, none of which counts as done.
     *
     * @param cause null unless it is withdrawn
     * @return false where it is not open any more
     */
    public boolean end(String postMortem, EndingKind kind, @Nullable WithdrawalCause cause, String reason, String by) {
        int ended = jdbc.sql("""
            UPDATE post_mortem SET ended_as = ?, ended_cause = ?, ended_reason = ?, ended_by = ?, ended_at = ?
            WHERE reference = ? AND closed_at IS NULL AND removed_at IS NULL AND ended_at IS NULL""")
            .params(kind.code(), cause == null ? null : cause.code(), reason, by, Rows.now(clock), postMortem).update();
        if (ended > 0) {
            jdbc.sql("UPDATE stage SET closed_at = ?, removed = true WHERE post_mortem = ? AND closed_at IS NULL")
                .params(Rows.now(clock), postMortem).update();
        }
        return ended > 0;
    }

    /** How it has ended; nothing where it has not, or was signed off or removed. */
    public Optional<Ending> of(String postMortem) {
        return jdbc.sql("SELECT * FROM post_mortem WHERE reference = ? AND ended_at IS NOT NULL").param(postMortem)
            .query((row, number) -> requireNonNull(ending(row))).optional();
    }

    /** Keeps what becomes of each thing that is open in one that ends early, in the caller's transaction. */
    public void settle(String postMortem, List<SettledItem> items) {
        for (int place = 0; place < items.size(); place++) {
            SettledItem item = items.get(place);
            jdbc.sql("""
                INSERT INTO ending_item (post_mortem, position, kind, key, title, fate, taken_over_by, reason)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""").params(postMortem, place + 1, item.kind().code(), item.key(),
                item.title(), item.fate().code(), item.takenOverBy(), item.reason()).update();
        }
    }

    /** What became of what was open; empty where it has not ended early. */
    public List<SettledItem> settled(String postMortem) {
        return jdbc.sql("""
            SELECT kind, key, title, fate, taken_over_by, reason FROM ending_item WHERE post_mortem = ?
            ORDER BY position""").param(postMortem).query(Rows.as(SettledItem.class)).list();
    }

    /** Keeps that two belong together, in the caller's transaction. */
    public void relate(String postMortem, RelationKind kind, String other, String reason, String by) {
        jdbc.sql("""
            INSERT INTO post_mortem_relation (post_mortem, kind, other, reason, related_by, related_at)
            VALUES (?, ?, ?, ?, ?, ?)""").params(postMortem, kind.code(), other, reason, by, Rows.now(clock)).update();
    }

    /** Whether one that is open follows it. */
    public boolean isFollowed(String postMortem) {
        return jdbc.sql("""
            SELECT count(*) FROM post_mortem_relation JOIN post_mortem_state USING (post_mortem)
            WHERE other = ? AND kind = 'follows' AND state = 'open'""").param(postMortem).query(Integer.class).single()
            > 0;
    }

    /** What it belongs together with, of that which this reader may know, oldest first. */
    public List<Relation> relations(String postMortem, String reader) {
        return jdbc.sql("""
            SELECT other, kind, false AS reversed, reason, related_by, related_at, id
            FROM post_mortem_relation WHERE post_mortem = :postMortem AND %s
            UNION ALL
            SELECT post_mortem, kind, true, reason, related_by, related_at, id
            FROM post_mortem_relation WHERE other = :postMortem AND %s
            ORDER BY id""".formatted(Circles.known("other"), Circles.known("post_mortem_relation.post_mortem")))
            .param("postMortem", postMortem).param("reader", reader).query((row, number) -> relation(row)).list();
    }

    /** The ending in a row of the table post_mortem; null where there was none. */
    static @Nullable Ending ending(ResultSet row) throws SQLException {
        Instant at = Rows.instant(row, "ended_at");
        return at == null ? null : new Ending(Code.find(EndingKind.class, row.getString("ended_as")).orElseThrow(),
            Code.find(WithdrawalCause.class, String.valueOf(row.getString("ended_cause"))).orElse(null),
            row.getString("ended_reason"), row.getString("ended_by"), at);
    }

    private static Relation relation(ResultSet row) throws SQLException {
        RelationKind kind = Code.find(RelationKind.class, row.getString("kind")).orElseThrow();
        Instant at = row.getTimestamp("related_at").toInstant();
        return new Relation(row.getBoolean("reversed") ? kind.seenFromOther() : kind, row.getString("other"),
            row.getString("reason"), row.getString("related_by"), at);
    }
}
