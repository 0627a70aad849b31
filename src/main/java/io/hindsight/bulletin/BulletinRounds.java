package io.hindsight.bulletin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.bulletin.Bulletin.BulletinRound;
import io.hindsight.bulletin.Bulletin.Wording;
import io.hindsight.engine.Refusal;
import io.hindsight.engine.Rows;

/** Drafts of bulletins and their reviews. Rounds are kept: a draft that is sent back is followed by another one. */
@Repository
class BulletinRounds {

    private final JdbcClient jdbc;
    private final Clock clock;

    BulletinRounds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of a post-mortem, oldest first. */
    List<BulletinRound> of(String postMortem) {
        return jdbc.sql("""
            SELECT draft.*, review.*, ARRAY(
                SELECT lesson.text FROM bulletin_lesson JOIN documented_lesson lesson USING (lesson)
                WHERE bulletin_lesson.draft = draft.id ORDER BY lesson.position) AS lessons
            FROM bulletin_draft draft LEFT JOIN bulletin_review review ON review.draft = draft.id
            WHERE post_mortem = ? ORDER BY round""").param(postMortem).query(BulletinRounds::round).list();
    }

    void record(String postMortem, BulletinDraft draft, String by) {
        long id = jdbc.sql("""
            INSERT INTO bulletin_draft (post_mortem, round, none_reason, title_en, text_en, title_fr, text_fr,
                                        drafted_by, drafted_at)
            SELECT ?, count(*) + 1, ?, ?, ?, ?, ?, ?, ? FROM bulletin_draft WHERE post_mortem = ?
            RETURNING id""")
            .params(postMortem, draft.noneReason(), title(draft.english()), text(draft.english()),
                title(draft.french()), text(draft.french()), by, Rows.now(clock), postMortem)
            .query(Long.class).single();
        draft.lessons().forEach(lesson -> jdbc.sql("INSERT INTO bulletin_lesson (draft, lesson) VALUES (?, ?)")
            .params(id, lesson).update());
    }

    /** @throws Refusal when this person has drafted a round of it, whose words may still be there */
    void refuseDrafter(String postMortem, String person) {
        if (jdbc.sql("SELECT count(*) FROM bulletin_draft WHERE post_mortem = ? AND drafted_by = ?")
            .params(postMortem, person).query(Integer.class).single() > 0) {
            throw new Refusal("refused.bulletin.drafter");
        }
    }

    /**
     * Keeps what was said to the latest draft.
     *
     * @param reasons why it is sent back; left out when it is approved
     * @throws Refusal when the reviewer has drafted it
     */
    void review(String postMortem, boolean approved, @Nullable String reasons, String by) {
        refuseDrafter(postMortem, by);
        jdbc.sql("""
            INSERT INTO bulletin_review (draft, approved, reasons, reviewed_by, reviewed_at)
            SELECT id, ?, ?, ?, ? FROM bulletin_draft WHERE post_mortem = ? ORDER BY round DESC LIMIT 1""")
            .params(approved, approved ? null : reasons, by, Rows.now(clock), postMortem).update();
    }

    private static BulletinRound round(ResultSet row, int number) throws SQLException {
        Timestamp reviewed = row.getTimestamp("reviewed_at");
        return new BulletinRound(row.getInt("round"), row.getString("none_reason"),
            Wording.of(row.getString("title_en"), row.getString("text_en")),
            Wording.of(row.getString("title_fr"), row.getString("text_fr")),
            List.of((String[]) row.getArray("lessons").getArray()), row.getString("drafted_by"),
            row.getTimestamp("drafted_at").toInstant(), row.getObject("approved", Boolean.class),
            row.getString("reasons"), row.getString("reviewed_by"), reviewed == null ? null : reviewed.toInstant());
    }

    private static @Nullable String title(@Nullable Wording wording) {
        return wording == null ? null : wording.title();
    }

    private static @Nullable String text(@Nullable Wording wording) {
        return wording == null ? null : wording.text();
    }
}
