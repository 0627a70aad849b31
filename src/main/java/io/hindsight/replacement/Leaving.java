package io.hindsight.replacement;

import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.people.Role;

/** Who has left: nobody has the login any more, or whoever has it is in no team. And for whom somebody is asked. */
@Repository
class Leaving {

    /** Somebody who has left, and a post-mortem that has named them. */
    record Absentee(String postMortem, String person) {
    }

    /** A number of ours among PostgreSQL's advisory locks. */
    private static final long LOCK = 0x48696E65L;

    private final JdbcClient jdbc;

    Leaving(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> among(Collection<String> people) {
        return people.isEmpty() ? List.of() : jdbc.sql("""
            SELECT DISTINCT person FROM unnest(?) AS named (person)
            WHERE NOT EXISTS (SELECT FROM team_member JOIN person_address USING (person)
                              WHERE team_member.person = named.person AND team = ANY (?))
            ORDER BY 1""")
            .params(people.toArray(String[]::new), Role.groups(Role.active().toArray(Role[]::new)))
            .query(String.class).list();
    }

    /** Those for whom somebody is asked now, of these people. */
    List<Absentee> askedFor(Collection<String> people) {
        return jdbc.sql("SELECT post_mortem, person FROM asked_replacement WHERE person = ANY (?)")
            .param(people.toArray(String[]::new)).query(Absentee.class).list();
    }

    /** All of them. */
    List<Absentee> askedFor() {
        return jdbc.sql("SELECT post_mortem, person FROM asked_replacement").query(Absentee.class).list();
    }

    /** Lets whoever asks follow each other, on whatever node, until the caller's transaction ends. */
    void lock() {
        jdbc.sql("SELECT count(*) FROM pg_advisory_xact_lock(?)").param(LOCK).query(Integer.class).single();
    }
}
