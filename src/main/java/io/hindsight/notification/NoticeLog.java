package io.hindsight.notification;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
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
     * @param task       the key of the task that it tells of; null for others
     * @param about      which of several, such as an action's title or the plan's version; may be null
     */
    public record ToldNotice(String kind, String recipient, Instant createdAt, @Nullable Instant sentAt,
        @Nullable Instant droppedAt, @Nullable String droppedWhy, @Nullable String task, @Nullable String about) {
    }

    private final JdbcClient jdbc;

    NoticeLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was told of a post-mortem, oldest first. */
    public List<ToldNotice> of(String postMortem) {
        return jdbc.sql("""
            SELECT kind, recipient, created_at, sent_at, dropped_at, dropped_why, content ->> 'key' AS task,
                   coalesce(content ->> 'subject', content ->> 'number') AS about
            FROM notice WHERE post_mortem = ?
            ORDER BY created_at, kind, recipient""").param(postMortem).query(Rows.as(ToldNotice.class)).list();
    }
}
