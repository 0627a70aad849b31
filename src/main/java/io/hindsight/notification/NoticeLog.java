package io.hindsight.notification;

import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Rows;

/** Reads which notices there were. */
@Repository
public class NoticeLog {

    /**
     * A notice in the record.
     *
     * @param kind       as the ledger spells it: plan-version
     * @param createdAt  when there was something to tell
     * @param sentAt     when the mail was handed over; null while it was not
     * @param droppedAt  when there was nothing to tell any more; null for others
     * @param droppedWhy in a few words
     */
    public record Told(String kind, String recipient, Instant createdAt, Instant sentAt, Instant droppedAt,
        String droppedWhy) {
    }

    private final JdbcClient jdbc;

    NoticeLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was told of a post-mortem, oldest first. */
    public List<Told> of(String postMortem) {
        return jdbc.sql("""
            SELECT kind, recipient, created_at, sent_at, dropped_at, dropped_why FROM notice WHERE post_mortem = ?
            ORDER BY created_at, kind, recipient""").param(postMortem).query(Rows.as(Told.class)).list();
    }
}
