package io.hindsight.track;

import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Rows;

/** Which tracks were chosen for post-mortems. */
@Repository
public class Tracks {

    private final JdbcClient jdbc;
    private final Clock clock;

    Tracks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All choices of this post-mortem, oldest first: the last one holds. Empty before the table has chosen. */
    public List<TrackChoice> of(String postMortem) {
        return jdbc.sql("SELECT track, chosen_by, reason, at FROM track_choice WHERE post_mortem = ? ORDER BY id")
            .param(postMortem).query(Rows.as(TrackChoice.class)).list();
    }

    /**
     * Keeps a choice, in the caller's transaction.
     *
     * @param by the login; null where the table chose, and then without a reason
     */
    void keep(String postMortem, Track track, @Nullable String by, @Nullable String reason) {
        jdbc.sql("INSERT INTO track_choice (post_mortem, track, chosen_by, reason, at) VALUES (?, ?, ?, ?, ?)")
            .params(postMortem, track.code(), by, reason, Rows.now(clock)).update();
    }
}
