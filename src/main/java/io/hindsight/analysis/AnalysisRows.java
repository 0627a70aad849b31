package io.hindsight.analysis;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.hindsight.analysis.Lesson.Origin;
import io.hindsight.engine.Rows;

/** Reads the rows of an analysis. */
final class AnalysisRows {

    /** What a round has only one of. */
    record AnalysisHead(int round, String problem, String tracedBy, Instant tracedAt, String classifiedBy,
        Instant classifiedAt) {
    }

    private AnalysisRows() {
    }

    static Lesson lesson(ResultSet row, int number) throws SQLException {
        return new Lesson(row.getLong("id"), row.getString("text"), row.getBoolean("critical"), origin(row),
            row.getString("strengthen"), row.getString("phase"), row.getString("documented_by"),
            requireNonNull(Rows.instant(row, "documented_at")));
    }

    private static @Nullable Origin origin(ResultSet row) throws SQLException {
        if (row.getString("root_cause") != null) {
            return new Origin(Lesson.ROOT_CAUSE, row.getInt("root_cause"), row.getString("root_cause_text"));
        }
        if (row.getString("cause") != null) {
            return new Origin("cause", row.getInt("cause"), row.getString("cause_text"));
        }
        return row.getBoolean("went_well") ? new Origin(Origins.WENT_WELL, null, null) : null;
    }
}
