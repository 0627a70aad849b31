package io.hindsight.planversion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.circle.Circles;
import io.hindsight.engine.Rows;

/** The published versions, each as its reader may know it: what has changed is public, its post-mortem may be not. */
@Repository
class Versions {

    /** Who is in no circle: what such a reader may know, everybody may. */
    static final String EVERYBODY = "";

    private record Row(long id, int major, int minor, int patch, String title, String postMortem, Long draft,
        String draftedBy, String approvedBy, Instant publishedAt, boolean known) {
    }

    private final JdbcClient jdbc;
    private final Drafts drafts;
    private final Sections sections;

    Versions(JdbcClient jdbc, Drafts drafts, Sections sections) {
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.sections = sections;
    }

    PlanVersion inForce(String reader) {
        return all("ORDER BY id DESC LIMIT 1", null, reader).get(0);
    }

    /** Newest first. */
    List<PlanVersion> all(String reader) {
        return all("ORDER BY id DESC", null, reader);
    }

    Optional<PlanVersion> find(String number, String reader) {
        return all("WHERE concat_ws('.', major, minor, patch) = :value", number, reader).stream().findFirst();
    }

    PlanVersion get(long id, String reader) {
        return all("WHERE id = :value", id, reader).get(0);
    }

    /** The version that this post-mortem has published, whole: for who reads its record. */
    Optional<PlanVersion> published(String postMortem) {
        return rows("WHERE post_mortem = :value ORDER BY id DESC", postMortem, EVERYBODY).stream().findFirst()
            .map(this::whole);
    }

    private List<PlanVersion> all(String which, @Nullable Object value, String reader) {
        return rows(which, value, reader).stream().map(row -> row.known ? whole(row) : whole(row).withheld()).toList();
    }

    private List<Row> rows(String which, @Nullable Object value, String reader) {
        return jdbc.sql("SELECT plan_version.*, %s AS known FROM plan_version %s".formatted(
            Circles.known("plan_version.post_mortem"), which)).param("value", value).param("reader", reader)
            .query(Rows.as(Row.class)).list();
    }

    private PlanVersion whole(Row row) {
        return new PlanVersion(row.id, new VersionNumber(row.major, row.minor, row.patch).toString(), row.title,
            row.postMortem, row.draftedBy, row.approvedBy, row.publishedAt,
            row.draft == null ? sections.imported(row.id) : drafts.changes(row.draft));
    }
}
