package io.hindsight.plan;

import java.time.Clock;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Rows;

/** Turns an approved draft into the next version of the plan. */
@Repository
class Publishing {

    private record Approved(long id, String draftedBy, String reviewedBy) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Publishing(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Numbers have no gap and no duplicate, so two that publish at once wait for each other. */
    VersionNumber publish(String postMortem) {
        jdbc.sql("LOCK TABLE plan_version IN SHARE ROW EXCLUSIVE MODE").update();
        Approved draft = approved(postMortem);
        VersionNumber number = latest().after(jdbc.sql("SELECT kind FROM plan_change WHERE draft = ?")
            .param(draft.id()).query(String.class).list().stream().map(ChangeKind::of).toList());
        jdbc.sql("""
            INSERT INTO plan_version (major, minor, patch, title, post_mortem, draft, drafted_by, approved_by, published_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(number.major(), number.minor(), number.patch(), "after " + postMortem, postMortem, draft.id(),
                draft.draftedBy(), draft.reviewedBy(), clock.instant().atOffset(ZoneOffset.UTC))
            .update();
        return number;
    }

    VersionNumber latest() {
        return jdbc.sql("""
            SELECT major, minor, patch FROM plan_version ORDER BY major DESC, minor DESC, patch DESC LIMIT 1""")
            .query(Rows.as(VersionNumber.class)).single();
    }

    private Approved approved(String postMortem) {
        return jdbc.sql("""
            SELECT id, drafted_by, reviewed_by
            FROM plan_draft JOIN plan_review ON plan_review.draft = plan_draft.id
            WHERE post_mortem = ? AND approved""").param(postMortem).query(Approved.class).single();
    }
}
