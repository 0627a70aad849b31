package io.hindsight.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The notices in the record: who got what, and when. */
@Repository
class Ledger {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectMapper json;

    Ledger(JdbcClient jdbc, Clock clock, ObjectMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /** Keeps the notices whose recipient has had none for the reason, and returns them. */
    List<Notice> keep(Collection<Notice> notices) {
        Set<UUID> kept = Set.copyOf(jdbc.sql("""
            INSERT INTO notice (id, recipient, kind, reason, post_mortem, task, content, created_at)
            SELECT id, recipient, kind, reason, post_mortem, task, content::jsonb, ?
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS told (id, recipient, kind, reason, post_mortem, task, content)
            ON CONFLICT (reason, recipient) DO NOTHING RETURNING id""")
            .params(now(), notices.stream().map(Notice::id).toArray(UUID[]::new), texts(notices, Notice::recipient),
                texts(notices, notice -> notice.kind().code()), texts(notices, Notice::reason),
                texts(notices, Notice::postMortem), texts(notices, Notice::task),
                texts(notices, notice -> write(notice.content())))
            .query(UUID.class).list());
        return notices.stream().filter(notice -> kept.contains(notice.id())).toList();
    }

    private static String[] texts(Collection<Notice> notices, Function<Notice, String> text) {
        return notices.stream().map(text).toArray(String[]::new);
    }

    /** Notes that this person need not be told of a task for this reason. */
    void settle(String recipient, String reason, String why) {
        jdbc.sql("""
            INSERT INTO notice (id, recipient, kind, reason, content, created_at, dropped_at, dropped_why)
            VALUES (?, ?, 'task', ?, '{}', ?, ?, ?) ON CONFLICT (reason, recipient) DO NOTHING""")
            .params(UUID.randomUUID(), recipient, reason, now(), now(), why).update();
    }

    Optional<Notice> unsettled(UUID id) {
        return unsettled(List.of(id)).stream().findFirst();
    }

    /** The notices that have neither been sent, nor dropped since there was nothing to tell any more. */
    List<Notice> unsettled(Collection<UUID> ids) {
        return jdbc.sql("SELECT * FROM notice WHERE id = ANY(?) AND sent_at IS NULL AND dropped_at IS NULL")
            .param(ids.toArray(UUID[]::new)).query(this::notice).list();
    }

    void sent(UUID id, Sent sent) {
        jdbc.sql("UPDATE notice SET address = ?, language = ?, subject = ?, message_id = ?, sent_at = ? WHERE id = ?")
            .params(sent.address(), sent.language(), sent.subject(), sent.messageId(), now(), id).update();
    }

    void drop(UUID id, String why) {
        jdbc.sql("UPDATE notice SET dropped_at = ?, dropped_why = ? WHERE id = ?").params(now(), why, id).update();
    }

    /** What went out. */
    record Sent(String address, String language, String subject, String messageId) {
    }

    Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(row.getObject("id", UUID.class), row.getString("recipient"),
            NoticeKind.of(row.getString("kind")), row.getString("reason"), row.getString("post_mortem"),
            row.getString("task"), read(row.getString("content")));
    }

    private String write(Map<String, Object> content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    private Map<String, Object> read(String content) {
        try {
            return json.readValue(content, new TypeReference<>() {
            });
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
