package io.hindsight.record;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.circle.Circles;
import io.hindsight.engine.Rows;

/** The post-mortems in the record: their numbers, stages and sign-offs. */
@Repository
public class PostMortems {

    /** A stage that is run, for the first time or again. */
    public record OpenPass(Stage stage, int pass, Instant openedAt, Instant dueAt) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    PostMortems(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Gives the next number of the year. Numbers have no gaps, so two that open at once wait for each other. */
    public String open(long incident, String by) {
        int year = OffsetDateTime.ofInstant(clock.instant(), clock.getZone()).getYear();
        int number = jdbc.sql("""
            INSERT INTO post_mortem_number (year, last) VALUES (?, 1)
            ON CONFLICT (year) DO UPDATE SET last = post_mortem_number.last + 1
            RETURNING last""").param(year).query(Integer.class).single();
        String reference = "PM-%d-%04d".formatted(year, number);
        jdbc.sql("INSERT INTO post_mortem (reference, incident, opened_by, opened_at) VALUES (?, ?, ?, ?)")
            .params(reference, incident, by, Rows.now(clock)).update();
        return reference;
    }

    /** Nothing where this person neither opened it nor may know it. */
    public Optional<String> referenceOf(long incident, String reader) {
        return jdbc.sql("SELECT reference FROM post_mortem WHERE incident = :incident AND (opened_by = :reader OR "
            + Circles.known("post_mortem.reference") + ")").param("incident", incident).param("reader", reader)
            .query(String.class).optional();
    }

    /** Whether this post-mortem was opened for this incident and no stage of it has begun. */
    public boolean isToStart(String postMortem, long incident) {
        return jdbc.sql("""
            SELECT count(*) FROM post_mortem
            WHERE reference = ? AND incident = ?
              AND NOT EXISTS (SELECT FROM stage WHERE stage.post_mortem = post_mortem.reference)""")
            .params(postMortem, incident).query(Integer.class).single() == 1;
    }

    /** Whether it is open and no stage of it is done. */
    public boolean isFresh(String postMortem) {
        return jdbc.sql("""
            SELECT state = 'open' AND NOT EXISTS (
                SELECT FROM stage WHERE stage.post_mortem = state.post_mortem AND stage.closed_at IS NOT NULL)
            FROM post_mortem_state state WHERE post_mortem = ?""").param(postMortem).query(Boolean.class).single();
    }

    /** Which time it is that this stage is run in this post-mortem: 1 for the first. */
    public int nextPass(String postMortem, String stage) {
        return jdbc.sql("SELECT count(*) + 1 FROM stage WHERE post_mortem = ? AND stage = ?").params(postMortem, stage)
            .query(Integer.class).single();
    }

    /** Opens a stage, or one that is closed once more. */
    public void open(String postMortem, String stage, int pass, Instant due) {
        jdbc.sql("INSERT INTO stage (post_mortem, stage, pass, opened_at, due_at) VALUES (?, ?, ?, ?, ?) "
            + "ON CONFLICT (post_mortem, stage, pass) DO UPDATE SET due_at = excluded.due_at, closed_at = NULL")
            .params(postMortem, stage, pass, Rows.now(clock), Rows.time(due)).update();
    }

    /** The stages that are open, and until when. */
    public List<OpenPass> openPasses(String postMortem) {
        return jdbc.sql("""
            SELECT stage, pass, opened_at, due_at FROM stage WHERE post_mortem = ? AND closed_at IS NULL
            ORDER BY opened_at, stage""").param(postMortem).query(Rows.as(OpenPass.class)).list();
    }

    /** Moves the due date of a stage that is open; the first one is kept. */
    public void move(String postMortem, Stage stage, int pass, Instant due) {
        jdbc.sql("""
            UPDATE stage SET first_due = coalesce(first_due, due_at), due_at = ?
            WHERE post_mortem = ? AND stage = ? AND pass = ? AND closed_at IS NULL""")
            .params(Rows.time(due), postMortem, stage.code(), pass).update();
    }

    public void close(String postMortem, String stage) {
        jdbc.sql("UPDATE stage SET closed_at = ? WHERE post_mortem = ? AND stage = ? AND closed_at IS NULL")
            .params(Rows.now(clock), postMortem, stage).update();
    }

    public void signOff(String postMortem, String statement, String by) {
        jdbc.sql("INSERT INTO sign_off (post_mortem, statement, signed_by, signed_at) VALUES (?, ?, ?, ?)")
            .params(postMortem, statement, by, Rows.now(clock)).update();
    }

    /** Does nothing where it was ended in another way at the same moment, whose end of its processes stands. */
    public void close(String postMortem) {
        jdbc.sql("UPDATE post_mortem SET closed_at = ? WHERE reference = ? AND ended_at IS NULL")
            .params(Rows.now(clock), postMortem).update();
    }
}
