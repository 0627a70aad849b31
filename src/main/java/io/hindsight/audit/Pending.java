package io.hindsight.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction will add to the audit at its very end: from then on others wait for it, so it must have nothing
 * left to wait for itself. When it is undone, nothing is added.
 */
class Pending implements TransactionSynchronization {

    private final Consumer<List<AuditEntry>> append;
    private final List<AuditEntry> entries = new ArrayList<>();
    private boolean ending;

    private Pending(Consumer<List<AuditEntry>> append) {
        this.append = append;
    }

    /** That of the running transaction. */
    static Pending of(Object owner, Consumer<List<AuditEntry>> append) {
        Pending pending = (Pending) TransactionSynchronizationManager.getResource(owner);
        if (pending == null) {
            pending = new Pending(append) {
                @Override
                public void suspend() {
                    TransactionSynchronizationManager.unbindResource(owner);
                }

                @Override
                public void resume() {
                    TransactionSynchronizationManager.bindResource(owner, this);
                }

                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(owner);
                }
            };
            TransactionSynchronizationManager.bindResource(owner, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        return pending;
    }

    void add(AuditEntry entry) {
        if (ending) {
            append.accept(List.of(entry));
        } else {
            entries.add(entry);
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        ending = true;
        append.accept(entries);
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
