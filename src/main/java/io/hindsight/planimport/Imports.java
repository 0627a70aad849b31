package io.hindsight.planimport;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import io.hindsight.acknowledgement.VersionNews;
import io.hindsight.audit.Audit;
import io.hindsight.audit.AuditKind;
import io.hindsight.engine.Processes;
import io.hindsight.engine.Refusal;
import io.hindsight.engine.Rows;
import io.hindsight.planfile.PlanReader;
import io.hindsight.planfile.PlanWriter;
import io.hindsight.planimport.ImportSettings.ImportMode;
import io.hindsight.planversion.PlanDocument;
import io.hindsight.planversion.Publishing;
import io.hindsight.planversion.StalePlan;

/**
 * Plans that come as files: each is a draft that somebody else approves, unless the settings say that it is published.
 */
@Repository
class Imports {

    private static final String PROCESS = "plan-import";
    private static final String STATE = """
        SELECT plan_import.id, base, assumed, plan_import.drafted_by, drafted_at, approved, reasons, reviewed_by, reviewed_at,
            published_version.number AS version
        FROM plan_import LEFT JOIN published_version ON published_version.id = plan_import.version
        """;

    private final ImportSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Publishing publishing;
    private final VersionNews news;
    private final Processes processes;
    private final Audit audit;

    Imports(ImportSettings settings, JdbcClient jdbc, Clock clock, Publishing publishing, VersionNews news,
            Processes processes,
            Audit audit) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
        this.publishing = publishing;
        this.news = news;
        this.processes = processes;
        this.audit = audit;
    }

    /**
     * Takes a file. The same file by the same person waits once, however often it is sent.
     *
     * @param assumed what the file left open, as in {@link PlanImport}
     * @return what waits for approval; nothing when the file was published, or says what is in force already
     * @throws StalePlan when the file starts from another version than the one in force
     */
    @Transactional
    Optional<PlanImport> take(PlanDocument document, @Nullable String assumed, String by) {
        if (!publishing.isNews(document)) {
            return Optional.empty();
        }
        audit.note(AuditKind.PLAN_IMPORTED, document.version(), Map.of("way", settings.mode().code()));
        if (settings.mode() == ImportMode.PUBLISH) {
            news.publish(document, by, by);
            return Optional.empty();
        }
        String file = PlanWriter.write(document);
        long id = jdbc.sql("SELECT id FROM plan_import WHERE drafted_by = ? AND file = ? AND approved IS NULL")
            .params(by, file)
            .query(Long.class).optional().orElseGet(() -> draft(document.version(), file, assumed, by));
        return find(id);
    }

    /** Newest first. */
    List<PlanImport> all() {
        return jdbc.sql(STATE + "ORDER BY plan_import.id DESC").query(Rows.as(PlanImport.class)).list();
    }

    Optional<PlanImport> find(long id) {
        return jdbc.sql(STATE + "WHERE plan_import.id = ?").param(id).query(Rows.as(PlanImport.class)).optional();
    }

    PlanDocument document(long id) {
        return PlanReader
            .read(jdbc.sql("SELECT file FROM plan_import WHERE id = ?").param(id).query(String.class).single());
    }

    /** @throws Refusal when they have imported it themselves */
    void refuseImporter(long id, String person) {
        if (find(id).orElseThrow().draftedBy().equals(person)) {
            throw new Refusal("refused.import.own");
        }
    }

    /**
     * Keeps what is said to it.
     *
     * @param reasons why it is sent back; left out when it is approved
     * @throws Refusal when they have imported it themselves, or it can be approved no more
     */
    void review(long id, boolean approved, @Nullable String reasons, String by) {
        refuseImporter(id, by);
        if (approved) {
            requireCurrent(id);
        }
        jdbc.sql("UPDATE plan_import SET approved = ?, reasons = ?, reviewed_by = ?, reviewed_at = ? WHERE id = ?")
            .params(approved, approved ? null : reasons, by, Rows.now(clock), id).update();
    }

    /** Publishes what was approved, and tells the teams. */
    void publish(long id) {
        PlanImport approved = find(id).orElseThrow();
        long version = news.publish(document(id), approved.draftedBy(), approved.reviewedBy());
        jdbc.sql("UPDATE plan_import SET version = ? WHERE id = ?").params(version, id).update();
    }

    private void requireCurrent(long id) {
        try {
            if (!publishing.isNews(document(id))) {
                throw new Refusal("refused.import.no-news");
            }
        } catch (StalePlan stale) {
            throw new Refusal("refused.import.stale", stale);
        }
    }

    private long draft(@Nullable String base, String file, @Nullable String assumed, String by) {
        long id =
            jdbc.sql("""
                INSERT INTO plan_import (base, file, assumed, drafted_by, drafted_at) VALUES (?, ?, ?, ?, ?)
                RETURNING id""").params(base, file, assumed, by, Rows.now(clock)).query(Long.class).single();
        processes.start(PROCESS, ImportVariables.IMPORT, id);
        return id;
    }
}
