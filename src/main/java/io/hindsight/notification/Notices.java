package io.hindsight.notification;

import java.util.Collection;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.hindsight.engine.Processes;
import io.hindsight.engine.Processes.Start;

/** Tells people by mail. Each notice is kept in the ledger and delivered by a process of its own. */
@Service
public class Notices {

    private static final String PROCESS = "notice";

    private final Ledger ledger;
    private final Processes processes;

    Notices(Ledger ledger, Processes processes) {
        this.ledger = ledger;
        this.processes = processes;
    }

    /** Keeps these notices and has them delivered, in the caller's transaction; who was told for the reason is not again. */
    @Transactional
    public void send(Collection<Notice> notices) {
        if (!notices.isEmpty()) {
            processes.start(PROCESS, ledger.keep(notices).stream().map(notice -> new Start(notice.postMortem(),
                Map.of(NotificationVariables.NOTICE.name(), notice.id().toString()))).toList());
        }
    }
}
