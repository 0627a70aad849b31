package io.hindsight.threats;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import io.hindsight.engine.Rows;
import io.hindsight.text.Languages;
import io.hindsight.text.LocalizedText;

/** The last good copy of the catalogue of threats. */
@Repository
public class Threats {

    /** How many are shown at most. */
    static final int MOST = 20;

    /** When a copy was made, and of which state of the catalogue. */
    record Copy(String version, Instant releasedAt, Instant fetchedAt, String address) {
    }

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;
    private final ThreatSettings settings;
    private final Languages languages;

    Threats(JdbcClient jdbc, JdbcTemplate batches, Clock clock, ThreatSettings settings,
            Languages languages) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
        this.settings = settings;
        this.languages = languages;
    }

    /**
     * Those that concern the organisation's products or the incident that this text tells of; newest first, at most 20.
     */
    public List<Threat> concerning(String incident) {
        List<Threat> all = jdbc.sql("SELECT * FROM threat ORDER BY added_on DESC, cve DESC")
            .query(Rows.as(Threat.class)).list();
        return new Relevance(settings.products()).of(all, incident).stream().limit(MOST).toList();
    }

    /** The same as Markdown with the catalogue's date; null when there is no catalogue. */
    public @Nullable LocalizedText overview(String incident) {
        List<Threat> threats = concerning(incident);
        return latest().map(copy -> languages.tell(words -> new ThreatText(words).of(copy, threats))).orElse(null);
    }

    Optional<Copy> latest() {
        return jdbc.sql("SELECT * FROM threat_catalogue ORDER BY id DESC LIMIT 1").query(Rows.as(Copy.class))
            .optional();
    }

    /** Puts this copy in the place of the one before, of which only when it was fetched stays. */
    @Transactional
    void replace(Catalogue catalogue) {
        jdbc.sql(
            "INSERT INTO threat_catalogue (version, released_at, fetched_at, address, entries) VALUES (?, ?, ?, ?, ?)")
            .params(catalogue.version(), Rows.time(catalogue.releasedAt()), Rows.now(clock),
                settings.address().toString(), catalogue.threats().size())
            .update();
        jdbc.sql("DELETE FROM threat").update();
        batches.batchUpdate("""
            INSERT INTO threat (cve, vendor, product, name, added_on, due_on, description, required_action, ransomware)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""", catalogue.threats(), 500, (row, threat) -> {
            row.setString(1, threat.cve());
            row.setString(2, threat.vendor());
            row.setString(3, threat.product());
            row.setString(4, threat.name());
            row.setObject(5, threat.addedOn());
            row.setObject(6, threat.dueOn());
            row.setString(7, threat.description());
            row.setString(8, threat.requiredAction());
            row.setBoolean(9, threat.ransomware());
        });
    }
}
