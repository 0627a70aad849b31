package io.hindsight.notification;

import java.util.Collection;
import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.hindsight.engine.Processes;
import io.hindsight.mail.Mailbox;

/** Tells people by mail. Each notice is kept in the ledger and delivered by a process of its own. */
@Service
public class Notices {

    private static final String PROCESS = "notice";

    private final NoticeLedger ledger;
    private final Outbox outbox;
    private final Processes processes;
    private final ApplicationEventPublisher events;

    Notices(NoticeLedger ledger, Outbox outbox, Processes processes, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.outbox = outbox;
        this.processes = processes;
        this.events = events;
    }

    /** Whether mail can be addressed to it. */
    public static boolean reach(String address) {
        return Mailbox.isValid(address);
    }

    /**
     * Keeps these notices and has them delivered, in the caller's transaction; who was told for the reason is not
     * again.
     */
    @Transactional
    public void send(Collection<Notice> notices) {
        if (!notices.isEmpty()) {
            List<Notice> kept = ledger.keep(notices);
            outbox.deliveredBy(kept, processes.start(PROCESS, kept.stream().map(Notice::postMortem).toList()));
            events.publishEvent(new NoticesKept(kept.size()));
        }
    }
}
