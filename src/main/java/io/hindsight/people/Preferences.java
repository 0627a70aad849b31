package io.hindsight.people;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Rows;

/**
 * In which language people read, and how they want their mail; who has said nothing is told at once what is theirs, in
 * the organisation's language.
 */
@Repository
public class Preferences {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Locale language;

    Preferences(JdbcClient jdbc, Clock clock, @Value("${hindsight.mail.language:en}") Locale language) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.language = language;
    }

    public Preference of(String person) {
        return requireNonNull(all(List.of(person)).get(person));
    }

    /** The language that somebody has chosen; without one, pages follow their browser. */
    public Optional<Locale> chosenLanguage(String person) {
        return jdbc.sql("SELECT language FROM preference WHERE person = ? AND language IS NOT NULL").param(person)
            .query(String.class).optional().map(Locale::forLanguageTag);
    }

    /** The preference of each of them, by id. */
    public Map<String, Preference> all(Collection<String> people) {
        Map<String, Preference> all = new HashMap<>();
        people.forEach(person -> all.put(person, new Preference(person, AtOnce.MINE, language, clock.getZone())));
        jdbc.sql("SELECT * FROM preference WHERE person = ANY(?)").param(people.toArray(String[]::new))
            .query(this::preference).list().forEach(said -> all.put(said.person(), said));
        return all;
    }

    /**
     * Tasks that came before somebody asked for more at once are not told; all else leaves that moment as it is. The
     * choices are compared by their letters: all, mine, none.
     */
    public void keep(Preference preference) {
        jdbc.sql("""
            INSERT INTO preference (person, at_once, language, zone, changed_at, zone_since)
            VALUES (:person, :atOnce, :language, :zone,
                    CASE WHEN :atOnce < 'mine' THEN :now ELSE '-infinity'::timestamptz END, CASE WHEN :zone <> :office THEN :now END)
            ON CONFLICT (person) DO UPDATE SET
                at_once = excluded.at_once, language = excluded.language, zone = excluded.zone,
                changed_at = CASE WHEN excluded.at_once < preference.at_once THEN :now ELSE preference.changed_at END,
                zone_since = CASE WHEN excluded.zone <> preference.zone THEN :now ELSE preference.zone_since END""")
            .param("person", preference.person()).param("atOnce", preference.atOnce().code())
            .param("language", preference.language().getLanguage()).param("zone", preference.zone().getId())
            .param("office", clock.getZone().getId()).param("now", Rows.now(clock)).update();
    }

    private Preference preference(ResultSet row, int number) throws SQLException {
        return new Preference(row.getString("person"), AtOnce.of(row.getString("at_once")),
            Optional.ofNullable(row.getString("language")).map(Locale::forLanguageTag).orElse(language),
            Optional.ofNullable(row.getString("zone")).map(ZoneId::of).orElse(clock.getZone()));
    }
}
