package io.hindsight.notification;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Rows;

/**
 * The notices in the record: who got what, and when.
 *
 * <p>Somebody is told once for one reason. A notice takes its reason as long as it waits, when it was sent, and when it
 * was settled without a mail, since the person knows by other means. What was sent stays taken for ever, so that nobody
 * is told again of a task that goes back and forth, or of a date that moves forth and back. A reason is free again when
 *
 * <ul> <li>its notice was dropped for something that may turn round: the task was somebody else's, its process was
 * suspended, it was due at another time. Nobody was told then, so that whoever finds the reason to hold again tells it;
 * <li>it was settled by another notice that told of two things in one mail, and that one is dropped in such a way;
 * <li>it was gathered with others in one letter, and that letter is dropped in such a way, or goes out without it;
 * <li>it was settled by a claim of the person's own, and then somebody else gives them the task. </ul>
 *
 * A row that freed its reason stays, to show what was not sent and why.
 */
@Repository
public class NoticeLedger {

    /** Why there is no mail for a notice of which another one tells as well. */
    public static final String ALSO_TOLD = "told with what is late or due soon";

    /** Why there is no mail of its own for a notice that one letter tells with others. */
    private static final String GATHERED = "told in one letter with others";

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps the notices whose recipient has had none for the reason, and returns them. */
    List<Notice> keep(Collection<Notice> notices) {
        return keep(notices, null);
    }

    /** Notes that these need not be sent, since their recipients know by other means. */
    public void settle(Collection<Notice> notices, String why) {
        keep(notices, why);
    }

    private List<Notice> keep(Collection<Notice> notices, @Nullable String settled) {
        Set<UUID> kept = Set.copyOf(jdbc.sql("""
            INSERT INTO notice (id, recipient, kind, reason, post_mortem, task, content, created_at, dropped_at, dropped_why)
            SELECT id, recipient, kind, reason, post_mortem, task, content::jsonb, ?, ?::timestamptz, ?
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS told (id, recipient, kind, reason, post_mortem, task, content)
            ON CONFLICT (reason, recipient) WHERE NOT freed DO NOTHING RETURNING id""")
            .params(Rows.now(clock), settled == null ? null : Rows.now(clock), settled,
                notices.stream().map(Notice::id).toArray(UUID[]::new), texts(notices, Notice::recipient),
                texts(notices, notice -> notice.kind().code()), texts(notices, Notice::reason),
                texts(notices, Notice::postMortem), texts(notices, Notice::task),
                texts(notices, notice -> NoticeJson.write(notice.content())))
            .query(UUID.class).list());
        return notices.stream().filter(notice -> kept.contains(notice.id())).toList();
    }

    private static String[] texts(Collection<Notice> notices, Function<Notice, String> text) {
        return notices.stream().map(text).toArray(String[]::new);
    }

    /** Frees a reason that was settled in this way, if it was. */
    public void free(String recipient, String reason, String settled) {
        jdbc.sql("UPDATE notice SET freed = true WHERE recipient = ? AND reason = ? AND NOT freed AND dropped_why = ?")
            .params(recipient, reason, settled).update();
    }

    /** The notices that have neither been sent, nor dropped since there was nothing to tell any more. */
    List<StoredNotice> unsettled(Collection<UUID> ids) {
        return jdbc.sql("SELECT * FROM notice WHERE id = ANY(?) AND sent_at IS NULL AND dropped_at IS NULL")
            .param(ids.toArray(UUID[]::new)).query(StoredNotice::of).list();
    }

    /** Settles those that letters tell. */
    void gather(Collection<Notice> letters) {
        jdbc.sql("UPDATE notice SET dropped_at = ?, dropped_why = ? WHERE id = ANY(?)")
            .params(Rows.now(clock), GATHERED,
                letters.stream().flatMap(letter -> letter.content().bundled().stream()).toArray(UUID[]::new))
            .update();
    }

    /**
     * Notes what went out, with all that was bundled in it.
     *
     * @param planned the notice before some of it was left out
     * @param told    the notice as it was written
     */
    void sent(Notice planned, Notice told, SentLetter sent) {
        Set<UUID> out = new HashSet<>(planned.content().bundled());
        out.removeAll(told.content().bundled());
        if (!out.isEmpty()) {
            untell(out);
        }
        jdbc.sql("""
            UPDATE notice
            SET address = ?, language = ?, subject = ?, message_id = ?, sent_at = ?, dropped_at = NULL, dropped_why = NULL
            WHERE id = ? OR id = ANY(?)""").params(sent.address(), sent.language(), sent.subject(),
            sent.messageId(), Rows.now(clock), told.id(), array(told.content().bundled())).update();
    }

    /** @param planned the notice before some of it was left out */
    void drop(Notice planned, NoticeStanding over) {
        Notice notice = over.notice();
        jdbc.sql("UPDATE notice SET dropped_at = ?, dropped_why = ? WHERE id = ?")
            .params(Rows.now(clock), over.over(), notice.id()).update();
        if (over.frees()) {
            Set<UUID> out = new HashSet<>(planned.content().bundled());
            out.add(notice.id());
            untell(out);
        }
    }

    /** Frees the reasons of what is not told now, and of what was to be told with it. */
    private void untell(Set<UUID> out) {
        jdbc.sql("""
            UPDATE notice SET freed = true FROM notice AS untold
            WHERE untold.id = ANY(?) AND notice.recipient = untold.recipient AND NOT notice.freed
              AND (notice.id = untold.id OR notice.reason = untold.content ->> 'also' AND notice.dropped_why = ?)""")
            .params(array(out), ALSO_TOLD).update();
    }

    private static UUID[] array(Set<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    /** What went out. */
    record SentLetter(@Nullable String address, String language, String subject, String messageId) {
    }
}
