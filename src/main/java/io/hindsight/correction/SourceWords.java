package io.hindsight.correction;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.correction.SourceWord.Difference;
import io.hindsight.engine.Rows;
import io.hindsight.incident.IncidentFact;
import io.hindsight.incident.IncidentFact.FactChange;
import io.hindsight.incident.Original;
import io.hindsight.text.Code;

/** What the sources of incidents have sent again, and what became of it. */
@Repository
public class SourceWords {

    private final JdbcClient jdbc;
    private final Clock clock;

    SourceWords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All that came again with other content, oldest first. */
    public List<SourceWord> of(String postMortem) {
        return jdbc.sql("""
            SELECT id, received_at, received_by, settled_by, settled_at, reason FROM source_word
            WHERE post_mortem = ? ORDER BY id""").param(postMortem)
            .query((row, number) -> new SourceWord(row.getTimestamp("received_at").toInstant(),
                row.getString("received_by"), differences(row.getLong("id")), row.getString("settled_by"),
                Rows.instant(row, "settled_at"), row.getString("reason")))
            .list();
    }

    /** As it was sent last; nothing where it was sent once. */
    Optional<Original> last(String postMortem) {
        return jdbc.sql("SELECT format, original FROM source_word WHERE post_mortem = ? ORDER BY id DESC LIMIT 1")
            .param(postMortem).query((row, number) -> new Original(row.getString(1), row.getBytes(2))).optional();
    }

    int count(String postMortem) {
        return jdbc.sql("SELECT count(*) FROM source_word WHERE post_mortem = ?").param(postMortem)
            .query(Integer.class).single();
    }

    /** What waits to be looked at, as its source tells it now; null where it tells nothing any more. */
    Map<IncidentFact, Optional<String>> pending(String postMortem) {
        Map<IncidentFact, Optional<String>> pending = new EnumMap<>(IncidentFact.class);
        jdbc.sql("""
            SELECT fact, after AS value FROM source_difference JOIN source_word ON source_word.id = source_word
            WHERE post_mortem = ? AND settled_at IS NULL ORDER BY source_word.id""").param(postMortem)
            .query(row -> {
                IncidentFact fact = Code.find(IncidentFact.class, row.getString("fact"))
                    .orElseThrow();
                pending.put(fact, Optional.ofNullable(row.getString("value")));
            });
        return pending;
    }

    /**
     * Keeps what came, in the caller's transaction.
     *
     * @param waits whether somebody has to look at it
     */
    void keep(String postMortem, Original original, List<FactChange> changes, boolean waits, String by) {
        long id = jdbc.sql("""
            INSERT INTO source_word (post_mortem, received_by, received_at, format, original, settled_by, settled_at)
            VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id""")
            .params(postMortem, by, Rows.now(clock), original.format(), original.body(), waits ? null : by,
                waits ? null : Rows.now(clock))
            .query(Long.class).single();
        changes.forEach(change -> jdbc
            .sql("INSERT INTO source_difference (source_word, fact, before, after, taken) VALUES (?, ?, ?, ?, false)")
            .params(id, change.fact().code(), change.before(), change.after()).update());
    }

    /** Keeps that the incident was corrected by what its source told last of these. */
    void take(String postMortem, Collection<IncidentFact> facts) {
        facts.forEach(fact -> jdbc.sql("""
            UPDATE source_difference SET taken = true WHERE fact = ? AND source_word = (
                SELECT max(source_word.id) FROM source_word JOIN source_difference told ON told.source_word = source_word.id
                WHERE post_mortem = ? AND told.fact = ?)""").params(fact.code(), postMortem, fact.code()).update());
    }

    /** Keeps that somebody has looked at all that waited. */
    void settle(String postMortem, String reason, String by) {
        jdbc.sql("""
            UPDATE source_word SET settled_by = ?, settled_at = ?, reason = ?
            WHERE post_mortem = ? AND settled_at IS NULL""").params(by, Rows.now(clock), reason, postMortem).update();
    }

    private List<Difference> differences(long word) {
        return jdbc.sql("SELECT fact, before, after, taken FROM source_difference WHERE source_word = ?").param(word)
            .query(Rows.as(Difference.class)).list().stream()
            .sorted((one, other) -> one.fact().compareTo(other.fact())).toList();
    }
}
