package io.hindsight.joining;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.circle.Circles;
import io.hindsight.directory.Login;
import io.hindsight.incident.LikelyDoubles;

/** Finds likely doubles in the record; nobody learns by them of what they may not know. */
@Repository
class KnownDoubles implements LikelyDoubles {

    private static final int DAYS = 7;
    private static final int MOST = 5;

    private final JdbcClient jdbc;
    private final Login login;

    KnownDoubles(JdbcClient jdbc, Login login) {
        this.jdbc = jdbc;
        this.login = login;
    }

    @Override
    public List<LikelyDouble> of(String postMortem) {
        return jdbc.sql("""
            SELECT other.post_mortem AS reference, other.title
            FROM reviewed_incident this
            JOIN incident_identity mine ON mine.incident = this.incident
            JOIN incident_identity its ON its.incident <> mine.incident
              AND (its.key = mine.key AND its.source = mine.source OR its.title = mine.title OR its.assets && mine.assets)
            JOIN reviewed_incident other ON other.incident = its.incident
            JOIN post_mortem_state state ON state.post_mortem = other.post_mortem AND state = 'open'
            WHERE this.post_mortem = :postMortem
              AND (its.key = mine.key AND its.source = mine.source
                   OR other.opened_at BETWEEN this.opened_at - :days * interval '1 day'
                                          AND this.opened_at + :days * interval '1 day')
              AND NOT EXISTS (SELECT FROM post_mortem_kin kin
                              WHERE kin.post_mortem = this.post_mortem AND kin.other = other.post_mortem)
              AND %s
            ORDER BY other.opened_at, other.post_mortem LIMIT :most""".formatted(Circles.known("other.post_mortem")))
            .param("postMortem", postMortem).param("days", DAYS).param("most", MOST)
            .param("reader", login.find().orElse("")).query(LikelyDouble.class).list();
    }
}
