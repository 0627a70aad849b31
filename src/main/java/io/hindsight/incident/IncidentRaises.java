package io.hindsight.incident;

import java.util.Collections;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Has the worse of two incidents count where both are reviewed together. */
@Repository
public class IncidentRaises {

    private final JdbcClient jdbc;
    private final Incidents incidents;

    IncidentRaises(JdbcClient jdbc, Incidents incidents) {
        this.jdbc = jdbc;
        this.incidents = incidents;
    }

    /**
     * Gives an incident the higher severity of both, and personal data where either has hit some, in the caller's
     * transaction; who may learn of it is not changed.
     */
    public Incident raise(long id, Incident other) {
        Incident own = incidents.get(id);
        Severity severity = Collections.max(List.of(own.severity(), other.severity()));
        jdbc.sql("UPDATE incident SET severity = ?, personal_data = ? WHERE id = ?")
            .params(severity.code(), own.personalData() || other.personalData(), id).update();
        return incidents.get(id);
    }
}
