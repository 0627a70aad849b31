package io.hindsight.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what was done, by whom and from which address. */
@Component
public class Audit {

    private final AuditLog log;
    private final Actors actors;
    private final Clock clock;
    private final Refusals refusals;
    private final TransactionTemplate apart;

    Audit(AuditLog log, Actors actors, Clock clock, PlatformTransactionManager transactions) {
        this.log = log;
        this.actors = actors;
        this.clock = clock;
        refusals = new Refusals(this, actors);
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Keeps that something was done, by whoever the engine acts for. In a transaction it is kept with it or not at all;
     * where that can only read, and outside of one, at once. Refused logins are kept whatever becomes of the
     * transaction, those that repeat as a count.
     *
     * @param about   what it was done to: a login, a group, a post-mortem's reference, a task, a job
     * @param details more to know, by name; never a password, nor what people wrote
     */
    public void note(AuditKind kind, @Nullable String about, Map<String, String> details) {
        if (kind == AuditKind.LOGIN_REFUSED) {
            refusals.count(about, details);
            return;
        }
        note(actors.current().orElse(null), kind, about, details);
    }

    /** The same, for somebody for whom the engine does not act yet, or any more. */
    public void note(@Nullable String actor, AuditKind kind, @Nullable String about, Map<String, String> details) {
        AuditEntry entry = entry(actor, Actors.address(), kind, about, details);
        if (TransactionSynchronizationManager.isActualTransactionActive()
            && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            Pending.of(this, log::append).add(entry);
        } else {
            keep(List.of(entry));
        }
    }

    /** Keeps how often the logins of the last minute were refused, beyond the first time of each. */
    void keepRepeatedRefusals() {
        refusals.keepRepeated();
    }

    /** Where the running request comes from, as the proxy that is trusted tells it; null outside of one. */
    public static @Nullable String address() {
        return Actors.address();
    }

    AuditEntry entry(@Nullable String actor, @Nullable String address, AuditKind kind, @Nullable String about,
            Map<String, String> details) {
        return new AuditEntry(clock.instant().truncatedTo(ChronoUnit.MICROS), actor,
            actor == null ? null : actors.name(actor).map(Details::clean).orElse(null), address, kind.code(),
            Details.clean(about),
            Details.of(details));
    }

    /** At once and for good, also when the running transaction is undone. */
    void keep(List<AuditEntry> entries) {
        apart.executeWithoutResult(transaction -> log.append(entries));
    }
}
