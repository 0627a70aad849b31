package io.hindsight.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Rows;
import io.hindsight.people.People;

/** What administrators did to the processes of post-mortems, in the record. What has no post-mortem is passed over. */
@Repository
public class Interventions {

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;

    Interventions(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Keeps that the whole post-mortem was ended, with what of it was open; false where there is none that was open.
     */
    boolean remove(String postMortem, @Nullable String by, @Nullable String reason) {
        jdbc.sql("UPDATE stage SET closed_at = ?, removed = true WHERE post_mortem = ? AND closed_at IS NULL")
            .params(Rows.now(clock), postMortem).update();
        return jdbc.sql("""
            UPDATE post_mortem SET removed_at = ?, removed_by = ?, removed_by_name = ?, removed_reason = ?
            WHERE reference = ? AND closed_at IS NULL AND removed_at IS NULL AND ended_at IS NULL""")
            .params(Rows.now(clock), by, name(by), reason, postMortem).update() > 0;
    }

    public void removeStage(String postMortem, String stage) {
        jdbc.sql(
            "UPDATE stage SET closed_at = ?, removed = true WHERE post_mortem = ? AND stage = ? AND closed_at IS NULL")
            .params(Rows.now(clock), postMortem, stage).update();
    }

    void keep(String postMortem, String what, @Nullable String process, @Nullable String by) {
        jdbc.sql("""
            INSERT INTO intervention (post_mortem, what, process, person, name, at)
            SELECT reference, ?, ?, ?, ?, ? FROM post_mortem WHERE reference = ?""")
            .params(what, process, by, name(by), Rows.now(clock), postMortem).update();
    }

    List<Intervention> of(String postMortem) {
        return jdbc.sql("""
            SELECT what, process, person AS by, name, at FROM intervention WHERE post_mortem = ? ORDER BY id""")
            .param(postMortem).query(Rows.as(Intervention.class)).list();
    }

    /** The removal in a row of the table post_mortem; null where there was none. */
    static @Nullable Removal removal(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("removed_at", OffsetDateTime.class);
        return at == null ? null : new Removal(at.toInstant(), row.getString("removed_by"),
            row.getString("removed_by_name"), row.getString("removed_reason"));
    }

    private @Nullable String name(@Nullable String person) {
        return person == null ? null : people.name(person);
    }
}
