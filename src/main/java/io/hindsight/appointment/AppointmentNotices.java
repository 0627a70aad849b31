package io.hindsight.appointment;

import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.StoredNotice;

/** What each person was told, or will be, of meetings and sessions. */
@Repository
class AppointmentNotices {

    private static final String OF_READER = """
        FROM appointment_notice WHERE recipient = :reader AND uid = :uid
        """;

    private final JdbcClient jdbc;

    AppointmentNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Why this notice has nothing to tell any more, if so: a later one for the same reader says how things are now. The
     * last one goes out even where none did before: a server may have taken the mail although it did not say so.
     */
    Optional<String> outdated(Notice notice, AppointmentContent content) {
        return jdbc.sql("SELECT EXISTS (SELECT " + OF_READER
            + "AND sequence > :sequence)").param("reader", notice.recipient())
            .param("uid", content.uid()).param("sequence", content.sequence()).query(Boolean.class).single()
                ? Optional.of("a later notice says how it is now") : Optional.empty();
    }

    /**
     * Whether it moves what the reader has in their calendar: they have had an invitation, and no cancellation since.
     */
    boolean moves(Notice notice, AppointmentContent content) {
        return notice.kind() == NoticeKind.INVITATION && jdbc
            .sql("SELECT kind " + OF_READER + "AND sequence < :sequence"
                + " AND sent_at IS NOT NULL ORDER BY sequence DESC LIMIT 1")
            .param("reader", notice.recipient()).param("uid", content.uid()).param("sequence", content.sequence())
            .query(String.class).optional().filter(NoticeKind.INVITATION.code()::equals).isPresent();
    }

    /** The last notice of each that this reader was told of. */
    List<Notice> last(String reader) {
        return jdbc.sql("""
            SELECT DISTINCT ON (uid) * FROM appointment_notice
            WHERE recipient = ? ORDER BY uid, sequence DESC""").param(reader)
            .query(StoredNotice::of).list().stream().map(notice -> notice.telling(AppointmentContent.class)).toList();
    }
}
