package io.hindsight.circle;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.circle.Roll.Former;
import io.hindsight.circle.Roll.Member;
import io.hindsight.engine.Rows;

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
        return known(reference, ":reader");
    }

    /**
     * The same for many readers at once.
     *
     * @param reference the SQL expression of its reference; null belongs to none, and is known
     * @param reader    the SQL expression of a login
     */
    public static String known(String reference, String reader) {
        return """
            (NOT EXISTS (SELECT FROM circle WHERE circle.post_mortem = %1$s)
             OR EXISTS (SELECT FROM circle_member knowing WHERE knowing.post_mortem = %1$s AND knowing.person = %2$s))
            """.formatted(reference, reader);
    }

    public boolean isConfidential(String postMortem) {
        return jdbc.sql("SELECT count(*) FROM circle WHERE post_mortem = ?").param(postMortem).query(Integer.class)
            .single() > 0;
    }

    public boolean mayKnow(String postMortem, String person) {
        return jdbc.sql("SELECT " + known(":postMortem::text")).param("postMortem", postMortem).param("reader", person)
            .query(Boolean.class).single();
    }

    /** Which of these post-mortems somebody may know. */
    public Set<String> known(Collection<String> postMortems, String person) {
        return postMortems.isEmpty() ? Set.of()
            : Set.copyOf(jdbc.sql("SELECT reference FROM unnest(:references) AS reference WHERE "
                + known("reference")).param("references", postMortems.toArray(String[]::new)).param("reader", person)
                .query(String.class).list());
    }

    /** Who may know it; nothing where everybody may who takes part. */
    public Optional<Roll> roll(String postMortem) {
        return jdbc.sql("SELECT since FROM circle WHERE post_mortem = ?").param(postMortem)
            .query((row, number) -> new Roll(row.getTimestamp("since").toInstant(),
                jdbc.sql("""
                SELECT person, joined_at, joined_by, reason FROM circle_member
                WHERE post_mortem = ? ORDER BY joined_at, person""").param(postMortem).query(Rows.as(Member.class))
                    .list(),
                former(postMortem)))
            .optional();
    }

    private List<Former> former(String postMortem) {
        return jdbc.sql("""
            SELECT person, joined_at, joined_by, reason, left_at, left_by, left_reason FROM former_member
            WHERE post_mortem = ? ORDER BY id""").param(postMortem).query(Rows.as(Former.class)).list();
    }

    /** How its TLP has changed since it was opened, oldest first. */
    public List<Marking> markings(String postMortem) {
        return jdbc.sql("""
            SELECT tlp_before, tlp, reason, marked_by, marked_at FROM marking WHERE post_mortem = ? ORDER BY id""")
            .param(postMortem).query(Rows.as(Marking.class)).list();
    }

    /** Those of them who may know it, in the same order. */
    public List<String> among(String postMortem, Collection<String> people) {
        if (!isConfidential(postMortem)) {
            return List.copyOf(people);
        }
        List<String> members = members(postMortem);
        return people.stream().filter(members::contains).toList();
    }

    /** Lets two changes of one circle follow each other, in the caller's transaction. */
    void lock(String postMortem) {
        jdbc.sql("SELECT since FROM circle WHERE post_mortem = ? FOR UPDATE").param(postMortem).query(Timestamp.class)
            .optional();
    }

    /** What somebody holds in it now, by the names of the tasks. */
    List<String> tasks(String postMortem, String person) {
        return jdbc
            .sql("SELECT name FROM open_task WHERE tenant = ? AND assignee = ? ORDER BY created, task")
            .params(postMortem, person).query(String.class).list();
    }

    /** The logins of its circle, the first to join first; none where it is not confidential. */
    public List<String> members(String postMortem) {
        return jdbc.sql("""
            SELECT person FROM circle_member JOIN circle USING (post_mortem)
            WHERE post_mortem = ? ORDER BY joined_at, person""").param(postMortem).query(String.class).list();
    }
}
