package io.hindsight.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A notice as the ledger keeps it.
 *
 * @param content what it tells, as JSON; the rest as in {@link Notice}
 */
public record StoredNotice(UUID id, String recipient, NoticeKind kind, String reason, @Nullable String postMortem,
    @Nullable String task, String content) {

    /** Reads a row of the ledger. */
    public static StoredNotice of(ResultSet row, int number) throws SQLException {
        return new StoredNotice(row.getObject("id", UUID.class), row.getString("recipient"),
            NoticeKind.of(row.getString("kind")), row.getString("reason"), row.getString("post_mortem"),
            row.getString("task"), row.getString("content"));
    }

    /**
     * @param type what notices of its kind tell
     * @throws IllegalStateException when this one does not tell it
     */
    public Notice telling(Class<? extends NoticeContent> type) {
        return new Notice(id, recipient, kind, reason, postMortem, task, NoticeJson.read(content, type));
    }
}
