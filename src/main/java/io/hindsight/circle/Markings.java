package io.hindsight.circle;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import io.hindsight.audit.Audit;
import io.hindsight.audit.AuditKind;
import io.hindsight.engine.Refusal;
import io.hindsight.incident.Incidents;
import io.hindsight.incident.Tlp;
import io.hindsight.tenant.TenantMove;

/** Changes who may learn of an incident while its post-mortem runs or after it. */
@Service
public class Markings {

    private static final int MOST_TRIES = 20;
    /** Shorter than PostgreSQL looks for deadlocks, so that it is always this that gives way. */
    private static final Duration PATIENCE = Duration.ofMillis(400);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final CircleRights rights;
    private final CircleLog log;
    private final Circle circle;
    private final RoleGaps gaps;
    private final TenantMove move;
    private final Incidents incidents;
    private final ObjectProvider<TookPart> tookPart;
    private final Audit audit;

    Markings(JdbcClient jdbc, PlatformTransactionManager transactions, CircleRights rights, CircleLog log,
            Circle circle, RoleGaps gaps, TenantMove move, Incidents incidents, ObjectProvider<TookPart> tookPart,
            Audit audit) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.rights = rights;
        this.log = log;
        this.circle = circle;
        this.gaps = gaps;
        this.move = move;
        this.incidents = incidents;
        this.tookPart = tookPart;
        this.audit = audit;
    }

    /**
     * Changes the TLP. Where it becomes confidential, its processes move behind the door at once, and whoever has taken
     * part is in the circle with the facilitators and who raises it; where it is no longer, they come out.
     *
     * @throws UnknownPostMortem when this person may not know it, or there is none
     * @throws NotYours          when it is not for this person to say
     * @throws Refusal           when the TLP is no other, or the reason is missing
     */
    public void mark(String postMortem, Tlp tlp, String reason, String by) {
        rights.checkMarking(postMortem, by);
        Refusal.unlessReasoned(reason);
        patiently(() -> transactions.executeWithoutResult(status -> change(postMortem, tlp, reason.strip(), by)));
    }

    /**
     * Changes the TLP in a transaction that changes more, once all that the engine does in it is written. Whether they
     * may is the caller's to know, who {@linkplain #patiently runs it patiently}; where the TLP is that already,
     * nothing is done.
     *
     * @param reason in somebody's words, or the end of a key {@code correction.reason.}
     */
    public void markAtCommit(String postMortem, Tlp tlp, String reason, String by) {
        AtCommit.run(() -> {
            if (incidents.getOfPostMortem(postMortem).tlp() != tlp && change(postMortem, tlp, reason, by)) {
                gaps.askNow(postMortem);
            }
        });
    }

    /** Runs a transaction again that has changed the TLP while others held what moves with it. */
    public static void patiently(Runnable transaction) {
        for (int turn = 1;; turn++) {
            try {
                transaction.run();
                return;
            } catch (PessimisticLockingFailureException others) {
                if (turn == MOST_TRIES) {
                    throw others;
                }
            }
        }
    }

    /** Whether it is closed by this. */
    private boolean change(String postMortem, Tlp tlp, String reason, String by) {
        jdbc.sql("SELECT set_config('lock_timeout', ?, true)").param(PATIENCE.toMillis() + "ms").query(String.class)
            .single();
        long incident = incidents.lock(postMortem);
        Tlp before = incidents.get(incident).tlp();
        if (before == tlp) {
            throw new Refusal("refused.tlp.same", postMortem, tlp.code().toUpperCase(Locale.ROOT)).at("tlp");
        }
        incidents.mark(incident, tlp);
        log.mark(postMortem, before.code(), tlp.code(), reason, by);
        boolean closed = tlp.isConfidential() && !before.isConfidential();
        if (closed) {
            circle.close(postMortem, known(postMortem), by);
        } else if (!tlp.isConfidential() && before.isConfidential()) {
            log.close(postMortem);
            move.open(postMortem);
        }
        audit.note(tlp.compareTo(before) > 0 ? AuditKind.CONFIDENTIALITY_RAISED : AuditKind.CONFIDENTIALITY_LOWERED,
            postMortem, Map.of("before", before.code(), "after", tlp.code(), "by", by));
        return closed;
    }

    /** Who took part, and who has a task now: none of them may be left with one that they cannot see. */
    Collection<String> known(String postMortem) {
        Set<String> known = new LinkedHashSet<>();
        tookPart.orderedStream().forEach(one -> known.addAll(one.in(postMortem)));
        known.addAll(jdbc.sql("""
            SELECT assignee FROM open_task
            WHERE reference = ? AND assignee IS NOT NULL AND process <> ALL (?) ORDER BY assignee""")
            .params(postMortem, CircleConfidentiality.PUBLIC.toArray(String[]::new)).query(String.class).list());
        return known;
    }
}
