package io.hindsight.reminder;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.hindsight.assignment.Leavers;
import io.hindsight.notification.NoticeLedger;
import io.hindsight.notification.Notices;
import io.hindsight.replacement.Replacements;

/**
 * Looks at all open tasks and has told what is to be told of them: whose they have become, what is due, what is late.
 * It sees how things stand now, so that it follows whoever moves a due date or hands a task on. Whatever there is for a
 * reader, and what has been kept for them since the sweep before, comes in one letter.
 */
@Component
public class TaskSweep {

    /** A number of ours among PostgreSQL's advisory locks. */
    private static final long LOCK = 0x48696E64L;

    private final OpenTasks tasks;
    private final Digests digests;
    private final Leavers leavers;
    private final Replacements replacements;
    private final NoticeLedger ledger;
    private final Notices notices;
    private final JdbcClient jdbc;

    TaskSweep(OpenTasks tasks, Digests digests, Leavers leavers, Replacements replacements, NoticeLedger ledger,
            Notices notices, JdbcClient jdbc) {
        this.tasks = tasks;
        this.digests = digests;
        this.leavers = leavers;
        this.replacements = replacements;
        this.ledger = ledger;
        this.notices = notices;
        this.jdbc = jdbc;
    }

    /** Does nothing while another node sweeps. */
    @Transactional
    public void sweep() {
        if (jdbc.sql("SELECT pg_try_advisory_xact_lock(?)").param(LOCK).query(Boolean.class).single()) {
            leavers.sweep();
            replacements.sweep();
            MergedNotices mail = MergedNotices.of(tasks.toTell());
            if (!mail.settled().isEmpty()) {
                ledger.settle(mail.settled(), NoticeLedger.ALSO_TOLD);
            }
            notices.gather(mail.sent());
            notices.gather(digests.due(mail.sent()));
            notices.sendGathered();
        }
    }
}
