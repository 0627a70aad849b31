package io.hindsight.planversion;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Rows;
import io.hindsight.planversion.Drafts.Approved;
import io.hindsight.planversion.PlanVersion.Section;
import io.hindsight.text.Words;

/** Makes the next version of the plan, one at a time. */
@Repository
public class Publishing {

    private record InForce(long id, int major, int minor, int patch) {

        VersionNumber number() {
            return new VersionNumber(major, minor, patch);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Drafts drafts;
    private final Sections sections;

    Publishing(JdbcClient jdbc, Clock clock, Drafts drafts, Sections sections) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.drafts = drafts;
        this.sections = sections;
    }

    /** Numbers have no gap and no duplicate, so whoever publishes or answers to a version waits for the others. */
    public void waitForOthers() {
        jdbc.sql("LOCK TABLE plan_version IN SHARE ROW EXCLUSIVE MODE").update();
    }

    /**
     * Publishes the approved draft on top of what is in force.
     *
     * @return the new version's id; nothing, and nothing is published, when others have changed the same sections since
     */
    public Optional<Long> publish(String postMortem) {
        waitForOthers();
        Approved draft = drafts.approved(postMortem);
        InForce before = inForce();
        if (!merge(draft, before.id()).conflicts().isEmpty()) {
            return Optional.empty();
        }
        long id =
            insert(before.number().after(draft.kinds()), Words.ENGLISH.of("plan.after", postMortem), postMortem, draft);
        write(id, draft.changes(), sections.at(before.id()));
        return Optional.of(id);
    }

    /** The draft that waits for publishing, beside the version that is in force. */
    public Merge merge(String postMortem, long inForce) {
        return merge(drafts.approved(postMortem), inForce);
    }

    /**
     * Whether a plan that came as a file says something else than what is in force.
     *
     * @throws StalePlan when the file starts from another version than the one in force
     */
    public boolean isNews(PlanDocument document) {
        waitForOthers();
        InForce before = inForce();
        if (!document.version().equals(before.number().toString())) {
            throw new StalePlan(document.version(), before.number().toString());
        }
        return !document.changesFrom(sections.at(before.id())).isEmpty()
            || !document.heading().equals(sections.heading(before.id()));
    }

    /**
     * Publishes a plan that came as a file and is news.
     *
     * @return the new version's id
     */
    public long publish(PlanDocument document, String draftedBy, @Nullable String approvedBy) {
        waitForOthers();
        InForce before = inForce();
        List<PlanChange> changes = document.changesFrom(sections.at(before.id()));
        long id = insert(before.number().after(changes.isEmpty() ? List.of(ChangeKind.STRENGTHEN)
            : changes.stream().map(PlanChange::kind).toList()), "imported", null,
            new Approved(null, 0, null, draftedBy, approvedBy, changes));
        sections.write(id, document.heading());
        write(id, changes, sections.at(before.id()));
        return id;
    }

    public VersionNumber latest() {
        return inForce().number();
    }

    /** The id of the version that comes with Hindsight. */
    public long first() {
        return jdbc.sql("SELECT min(id) FROM plan_version").query(Long.class).single();
    }

    private InForce inForce() {
        return jdbc.sql("""
            SELECT id, major, minor, patch FROM plan_version ORDER BY major DESC, minor DESC, patch DESC LIMIT 1""")
            .query(Rows.as(InForce.class)).single();
    }

    private Merge merge(Approved draft, long inForce) {
        return Merge.of(draft.changes(), sections.at(draft.base()), sections.at(inForce));
    }

    private long insert(VersionNumber number, String title, @Nullable String postMortem, Approved draft) {
        return jdbc.sql("""
            INSERT INTO plan_version (major, minor, patch, title, post_mortem, draft, drafted_by, approved_by, published_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""")
            .params(number.major(), number.minor(), number.patch(), title, postMortem, draft.id(),
                draft.draftedBy(), draft.reviewedBy(), Rows.now(clock))
            .query(Long.class).single();
    }

    private void write(long version, List<PlanChange> changes, Map<String, Section> before) {
        Collection<String> used = new ArrayList<>(sections.everUsed());
        List<Section> plan = List.copyOf(before.values());
        for (PlanChange change : changes) {
            PlanChange placed = change.target() != null ? change
                : change.at(SectionNumber.next(change.phase() == null ? "all" : change.phase(), plan, used));
            used.add(placed.target());
            sections.write(version, change.kind().code(), change.number(), placed.applied(before.get(placed.target())));
        }
    }
}
