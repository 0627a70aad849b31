package io.hindsight.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Rows of an audit that never was, in a right chain. */
final class Rows {

    private Rows() {
    }

    static List<AuditRow> chain(int count) {
        List<AuditRow> rows = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            rows.add(entry(index).after(index + 1, rows.isEmpty() ? AuditRow.FIRST : rows.get(index - 1).hash()));
        }
        return rows;
    }

    static List<AuditEntry> entries(int count) {
        return IntStream.range(0, count).mapToObj(Rows::entry).toList();
    }

    private static AuditEntry entry(int index) {
        return new AuditEntry(Instant.parse("2026-11-28T21:00:00Z").plusSeconds(index), index % 3 == 0 ? null : "admin",
            index % 3 == 0 ? null : "Zoë Ümläut", index % 2 == 0 ? "192.0.2." + index % 250 : null, "job-changed",
            "PM-2026-" + index, Details.of(Map.of("operation", "SetJobRetries", "retries", String.valueOf(index))));
    }

    static Chain checked(List<AuditRow> rows, AuditLog.ChainHead known) {
        Chain chain = new Chain(known);
        rows.stream().allMatch(chain::add);
        return chain;
    }

    static AuditLog.ChainHead head(List<AuditRow> rows) {
        AuditRow last = rows.get(rows.size() - 1);
        return new AuditLog.ChainHead(last.number(), last.hash());
    }
}
