package io.hindsight.ending;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is a false positive by its own source, which the first task asks about. */
@Repository
public class FalsePositives {

    private final JdbcClient jdbc;

    FalsePositives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the source of its incident says so. */
    public boolean isSaid(String postMortem) {
        return jdbc.sql("""
            SELECT said_false FROM reviewed_incident JOIN incident_identity USING (incident) WHERE post_mortem = ?""")
            .param(postMortem).query(Boolean.class).optional().filter(Boolean.TRUE::equals).isPresent();
    }
}
