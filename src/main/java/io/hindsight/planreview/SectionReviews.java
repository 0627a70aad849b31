package io.hindsight.planreview;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Rows;
import io.hindsight.planversion.PlanVersion.Section;
import io.hindsight.planversion.PlanVersion.SectionReview;
import io.hindsight.text.Code;

/** The yearly look at the sections that no version has touched. */
@Repository
public class SectionReviews {

    /** A section that is to be looked at. */
    record Asked(Section section, Instant unchangedSince, String version) {
    }

    /** Whether a section is as it should be. */
    enum SectionVerdict implements Code {
        RIGHT, NEEDS_WORK
    }

    private record AskedRow(String number, String title, String phase, String owner, String text, Instant publishedAt,
        String version) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    SectionReviews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Asks for each section in force that neither a version nor a review has touched for twelve months and that is not
     * asked for yet.
     *
     * @return the ids of the reviews
     */
    List<Long> ask() {
        OffsetDateTime yearAgo = Rows.now(clock).minusYears(1);
        return jdbc.sql("""
            INSERT INTO section_review (section, version, asked_at)
            SELECT latest.number, latest.version, ?
            FROM (SELECT DISTINCT ON (number) * FROM published_section ORDER BY number, version DESC) latest
            JOIN published_version ON published_version.id = latest.version
            WHERE kind <> 'remove' AND published_at < ? AND NOT EXISTS (
                SELECT FROM section_review review
                WHERE review.section = latest.number AND (verdict IS NULL OR reviewed_at >= ?))
            ORDER BY string_to_array(latest.number, '.')::integer[]
            RETURNING id""").params(Rows.now(clock), yearAgo, yearAgo).query(Long.class).list();
    }

    /** What a review is about; the section as it was when it was asked for. */
    Asked asked(long id) {
        AskedRow row = jdbc.sql("""
            SELECT s.number, s.title, s.phase, s.owner, s.text, published_at, published_version.number AS version
            FROM section_review review
            JOIN published_section s ON s.version = review.version AND s.number = review.section
            JOIN published_version ON published_version.id = s.version
            WHERE review.id = ?""").param(id).query(Rows.as(AskedRow.class)).single();
        return new Asked(new Section(row.number, row.title, row.phase, row.owner, row.text), row.publishedAt,
            row.version);
    }

    /** @param remark what is to be done; null when the section is still right */
    void record(long id, SectionVerdict verdict, @Nullable String remark, String by) {
        jdbc.sql("UPDATE section_review SET verdict = ?, remark = ?, reviewed_by = ?, reviewed_at = ? WHERE id = ?")
            .params(verdict.code(), verdict == SectionVerdict.RIGHT ? null : remark, by, Rows.now(clock), id).update();
    }

    /** The last answer for each section that has one. */
    public List<SectionReview> latest() {
        return jdbc.sql("""
            SELECT DISTINCT ON (section) section, verdict, remark, reviewed_by, reviewed_at FROM section_review
            WHERE verdict IS NOT NULL ORDER BY section, reviewed_at DESC""")
            .query(Rows.as(SectionReview.class)).list();
    }
}
