package io.hindsight.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How people want their mail; who has said nothing is told each task at once, in the organisation's language. */
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
        return jdbc.sql("SELECT * FROM preference WHERE person = ?").param(person).query(this::preference).optional()
            .orElseGet(() -> new Preference(person, true, language, clock.getZone()));
    }

    /** Tasks that came before somebody asked to be told at once are not told; all else leaves that moment as it is. */
    public void keep(Preference preference) {
        jdbc.sql("""
            INSERT INTO preference (person, at_once, language, zone, changed_at, zone_since)
            VALUES (:person, :atOnce, :language, :zone, '-infinity', CASE WHEN :zone <> :office THEN :now END)
            ON CONFLICT (person) DO UPDATE SET
                at_once = excluded.at_once, language = excluded.language, zone = excluded.zone,
                changed_at = CASE WHEN excluded.at_once > preference.at_once THEN :now ELSE preference.changed_at END,
                zone_since = CASE WHEN excluded.zone <> preference.zone THEN :now ELSE preference.zone_since END""")
            .param("person", preference.person()).param("atOnce", preference.atOnce())
            .param("language", preference.language().getLanguage()).param("zone", preference.zone().getId())
            .param("office", clock.getZone().getId()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    private Preference preference(ResultSet row, int number) throws SQLException {
        return new Preference(row.getString("person"), row.getBoolean("at_once"),
            Optional.ofNullable(row.getString("language")).map(Locale::forLanguageTag).orElse(language),
            Optional.ofNullable(row.getString("zone")).map(ZoneId::of).orElse(clock.getZone()));
    }
}
