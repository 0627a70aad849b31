package io.hindsight.audit;

import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What the audit has kept since a test began. */
record Trail(JdbcClient jdbc, long before) {

    static Trail from(JdbcClient jdbc) {
        return new Trail(jdbc, jdbc.sql("SELECT coalesce(max(number), 0) FROM audit").query(Long.class).single());
    }

    List<AuditRow> rows() {
        return jdbc.sql("SELECT * FROM audit WHERE number > ? ORDER BY number").param(before).query(AuditLog::row)
            .list();
    }

    List<String> kinds() {
        return rows().stream().map(AuditRow::kind).toList();
    }

    List<AuditRow> of(AuditKind kind) {
        return rows().stream().filter(row -> row.kind().equals(kind.code())).toList();
    }

    AuditRow only(AuditKind kind) {
        List<AuditRow> rows = of(kind);
        if (rows.size() != 1) {
            throw new AssertionError("Not one row " + kind.code() + " but " + rows());
        }
        return rows.get(0);
    }

    Map<String, String> details(AuditKind kind) {
        return only(kind).named();
    }
}
