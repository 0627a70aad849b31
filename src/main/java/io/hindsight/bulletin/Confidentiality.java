package io.hindsight.bulletin;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.hindsight.incident.Incidents;
import io.hindsight.incident.Tlp;

/** Who may learn of the incident of a post-mortem. */
@Component
class Confidentiality {

    private final JdbcClient jdbc;
    private final Incidents incidents;

    Confidentiality(JdbcClient jdbc, Incidents incidents) {
        this.jdbc = jdbc;
        this.incidents = incidents;
    }

    Tlp of(String postMortem) {
        return incidents.get(jdbc.sql("SELECT incident FROM post_mortem WHERE reference = ?").param(postMortem)
            .query(Long.class).single()).tlp();
    }
}
