package io.hindsight.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.hindsight.incident.Incident.PhaseDuration;
import io.hindsight.incident.Incident.Times;
import io.hindsight.incident.PointInTime.Precision;

/** Incidents as rows of their table. */
final class IncidentRows {

    private IncidentRows() {
    }

    /** By the names of the parameters. */
    static Map<String, Object> columns(Incident incident) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("source", incident.source());
        columns.put("key", incident.key());
        columns.put("title", incident.title());
        columns.put("summary", incident.summary());
        columns.put("kind", incident.kind().code());
        columns.put("recurrenceOf", incident.recurrenceOf());
        columns.put("category", incident.category());
        columns.put("severity", incident.severity().code());
        columns.put("tlp", incident.tlp().code());
        columns.put("personalData", incident.personalData());
        columns.put("remarks", incident.remarks().toArray(String[]::new));
        columns.put("assets", incident.assets().toArray(String[]::new));
        time(columns, "occurred", incident.times().occurred());
        time(columns, "detected", incident.times().detected());
        time(columns, "contained", incident.times().contained());
        time(columns, "recovered", incident.times().recovered());
        time(columns, "closed", incident.times().closed());
        return columns;
    }

    private static void time(Map<String, Object> columns, String name, @Nullable PointInTime time) {
        columns.put(name + "At", time == null ? null : Timestamp.from(time.at()));
        columns.put(name + "Precision", time == null ? null : time.precision().name().toLowerCase(Locale.ROOT));
    }

    static Incident read(ResultSet row, List<PhaseDuration> durations) throws SQLException {
        Times times = new Times(time(row, "occurred"), time(row, "detected"), time(row, "contained"),
            time(row, "recovered"), time(row, "closed"));
        return new Incident(row.getString("source"), row.getString("key"), row.getString("title"),
            row.getString("summary"), IncidentKind.of(row.getString("kind")), row.getString("category"),
            Severity.of(row.getString("severity")),
            Tlp.of(row.getString("tlp")), row.getBoolean("personal_data"), times, durations,
            List.of((String[]) row.getArray("remarks").getArray()),
            List.of((String[]) row.getArray("assets").getArray()), row.getString("recurrence_of"));
    }

    private static @Nullable PointInTime time(ResultSet row, String name) throws SQLException {
        Timestamp at = row.getTimestamp(name + "_at");
        return at == null ? null : new PointInTime(at.toInstant(),
            Precision.valueOf(row.getString(name + "_precision").toUpperCase(Locale.ROOT)));
    }
}
