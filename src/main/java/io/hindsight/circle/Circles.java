package io.hindsight.circle;

import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may know which post-mortem. One without a circle is open to all who take part. */
@Repository
public class Circles {

    private final JdbcClient jdbc;

    Circles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An SQL condition: whether {@code :reader} may know a post-mortem.
     *
     * @param reference the SQL expression of its reference, such as {@code post_mortem.reference}
     */
    public static String known(String reference) {
        return """
            (NOT EXISTS (SELECT FROM circle WHERE circle.post_mortem = %1$s)
             OR EXISTS (SELECT FROM circle_member member WHERE member.post_mortem = %1$s AND member.person = :reader))
            """.formatted(reference);
    }

    /**
     * An SQL condition: whether somebody may know what belongs to a circle, such as a task of the engine.
     *
     * @param circle the SQL expression of its reference; null where it belongs to none
     * @param person the SQL expression of a login
     */
    public static String known(String circle, String person) {
        return """
            (%1$s IS NULL OR EXISTS (
                SELECT FROM circle_member known WHERE known.post_mortem = %1$s AND known.person = %2$s))""".formatted(circle, person);
    }

    public boolean isConfidential(String postMortem) {
        return jdbc.sql("SELECT count(*) FROM circle WHERE post_mortem = ?").param(postMortem).query(Integer.class)
            .single() > 0;
    }

    public boolean mayKnow(String postMortem, String person) {
        return jdbc.sql("SELECT " + known(":postMortem::text")).param("postMortem", postMortem).param("reader", person)
            .query(Boolean.class).single();
    }

    /** Those of them who may know it, in the same order. */
    public List<String> among(String postMortem, Collection<String> people) {
        if (!isConfidential(postMortem)) {
            return List.copyOf(people);
        }
        List<String> members = members(postMortem);
        return people.stream().filter(members::contains).toList();
    }

    /** The logins of its circle, the first to join first; none where it is not confidential. */
    public List<String> members(String postMortem) {
        return jdbc.sql("""
            SELECT person FROM circle_member JOIN circle USING (post_mortem)
            WHERE post_mortem = ? ORDER BY joined_at, person""").param(postMortem).query(String.class).list();
    }
}
