package io.hindsight.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The audit in the database: rows are added at its end, and nothing else. */
@Repository
class AuditLog {

    /** The last row of the chain. */
    record ChainHead(long number, String hash) {

        static final ChainHead NONE = new ChainHead(0, AuditRow.FIRST);
    }

    private final JdbcClient jdbc;

    AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds them in one statement. Nobody else can add until the caller's transaction ends. */
    void append(List<AuditEntry> entries) {
        ChainHead head =
            jdbc.sql("SELECT * FROM audit_head()")
                .query((row, index) -> new ChainHead(row.getLong(1), row.getString(2)))
                .optional().orElse(ChainHead.NONE);
        List<AuditRow> rows = new ArrayList<>();
        String previous = head.hash();
        for (AuditEntry entry : entries) {
            rows.add(entry.after(head.number() + rows.size() + 1, previous));
            previous = rows.get(rows.size() - 1).hash();
        }
        insert(rows);
    }

    private void insert(List<AuditRow> rows) {
        jdbc.sql("""
            INSERT INTO audit (number, at, actor, actor_name, address, kind, about, details, previous, hash)
            SELECT number::bigint, at::timestamptz, actor, actor_name, address, kind, about, details, previous, hash
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS row (number, at, actor, actor_name, address, kind, about,
                                                              details, previous, hash)""")
            .params(column(rows, row -> String.valueOf(row.number())), column(rows, AuditRow::time),
                column(rows, AuditRow::actor), column(rows, AuditRow::actorName), column(rows, AuditRow::address),
                column(rows, AuditRow::kind), column(rows, AuditRow::about), column(rows, AuditRow::details),
                column(rows, AuditRow::previous), column(rows, AuditRow::hash))
            .update();
    }

    private static String[] column(List<AuditRow> rows, Function<AuditRow, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    Optional<ChainHead> head() {
        return jdbc.sql("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1")
            .query((row, index) -> new ChainHead(row.getLong(1), row.getString(2))).optional();
    }

    /** The next rows after this number, the oldest first. */
    List<AuditRow> after(long number, int most) {
        return jdbc.sql("SELECT * FROM audit WHERE number > ? ORDER BY number LIMIT ?").params(number, most)
            .query(AuditLog::row).list();
    }

    static AuditRow row(ResultSet row, int index) throws SQLException {
        return new AuditRow(row.getLong("number"), row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getString("actor"), row.getString("actor_name"), row.getString("address"), row.getString("kind"),
            row.getString("about"), row.getString("details"), row.getString("previous"), row.getString("hash"));
    }
}
