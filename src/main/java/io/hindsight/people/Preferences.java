package io.hindsight.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        return all(List.of(person)).get(person);
    }

    /** The preference of each of them, by id. */
    public Map<String, Preference> all(Collection<String> people) {
        Map<String, Preference> all = new HashMap<>();
        people.forEach(person -> all.put(person, new Preference(person, true, language, clock.getZone())));
        jdbc.sql("SELECT * FROM preference WHERE person = ANY(?)").param(people.toArray(String[]::new))
            .query(this::preference).list().forEach(said -> all.put(said.person(), said));
        return all;
    }

    public void keep(Preference preference) {
        jdbc.sql("""
            INSERT INTO preference (person, at_once, language, zone, changed_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (person) DO UPDATE SET at_once = excluded.at_once, language = excluded.language,
                zone = excluded.zone, changed_at = excluded.changed_at""")
            .params(preference.person(), preference.atOnce(), preference.language().getLanguage(),
                preference.zone().getId(), clock.instant().atOffset(ZoneOffset.UTC))
            .update();
    }

    private Preference preference(ResultSet row, int number) throws SQLException {
        return new Preference(row.getString("person"), row.getBoolean("at_once"),
            Optional.ofNullable(row.getString("language")).map(Locale::forLanguageTag).orElse(language),
            Optional.ofNullable(row.getString("zone")).map(ZoneId::of).orElse(clock.getZone()));
    }
}
