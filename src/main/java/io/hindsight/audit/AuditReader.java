package io.hindsight.audit;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import io.hindsight.audit.AuditLog.ChainHead;
import io.hindsight.engine.Rows;

/** Reads the audit, for administrators: who asks is the caller's to know. */
@Service
public class AuditReader {

    private static final int SIZE = 50;
    private static final int BLOCK = 1_000;

    private final JdbcClient jdbc;
    private final AuditLog log;
    private final Audit audit;

    AuditReader(JdbcClient jdbc, AuditLog log, Audit audit) {
        this.jdbc = jdbc;
        this.log = log;
        this.audit = audit;
    }

    public AuditPage find(AuditPage.AuditQuery query) {
        List<AuditRow> rows = jdbc.sql("""
            SELECT * FROM audit
            WHERE (:kind::text IS NULL OR kind = :kind) AND (:login::text IS NULL OR actor = :login)
              AND (:about::text IS NULL OR about = :about) AND (:before::bigint IS NULL OR number < :before)
              AND (:from::timestamptz IS NULL OR at >= :from) AND (:to::timestamptz IS NULL OR at < :to)
            ORDER BY number DESC LIMIT :size""")
            .param("kind", query.kind() == null ? null : query.kind().code()).param("login", query.login())
            .param("about", query.about()).param("before", query.before()).param("from", time(query.from()))
            .param("to", time(query.to())).param("size", SIZE + 1).query(AuditLog::row).list();
        return rows.size() <= SIZE ? new AuditPage(rows, null)
            : new AuditPage(List.copyOf(rows.subList(0, SIZE)), rows.get(SIZE - 1).number());
    }

    /**
     * Writes all rows, the oldest first, each as a line of JSON, as the verifier reads them, whatever state they are
     * in. No connection to the database waits for the reader. That it was exported is a row of the audit itself, and
     * the last one of the export.
     */
    public void export(Appendable out) throws IOException {
        audit.note(AuditKind.AUDIT_EXPORTED, null, Map.of());
        long last = log.head().map(ChainHead::number).orElse(0L);
        List<AuditRow> rows = log.after(Long.MIN_VALUE, BLOCK);
        while (!rows.isEmpty() && rows.get(0).number() <= last) {
            for (AuditRow row : rows) {
                if (row.number() <= last) {
                    out.append(AuditLine.of(row)).append('\n');
                }
            }
            rows = log.after(rows.get(rows.size() - 1).number(), BLOCK);
        }
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : Rows.time(at);
    }
}
