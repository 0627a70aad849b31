package io.hindsight.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.hindsight.engine.Processes;
import io.hindsight.mail.Mailbox;

/** Tells people by mail. Each notice is kept in the ledger and delivered by a process of its own. */
@Service
public class Notices {

    private static final String PROCESS = "notice";
    /** How long news of the plan may wait for somebody's next digest. */
    private static final Duration PATIENCE = Duration.ofDays(28);

    /**
     * Notices wait to be delivered.
     *
     * @param number how many
     */
    record Kept(int number) {
    }

    private final NoticeLedger ledger;
    private final Outbox outbox;
    private final Processes processes;
    private final ApplicationEventPublisher events;
    private final Writers writers;
    private final Clock clock;

    Notices(NoticeLedger ledger, Outbox outbox, Processes processes, ApplicationEventPublisher events, Writers writers,
            Clock clock) {
        this.ledger = ledger;
        this.outbox = outbox;
        this.processes = processes;
        this.events = events;
        this.writers = writers;
        this.clock = clock;
    }

    /** Whether mail can be addressed to it. */
    public static boolean reach(String address) {
        return Mailbox.isValid(address);
    }

    /**
     * Keeps these notices and has them delivered, each as a letter of its own, in the caller's transaction; who was
     * told for the reason is not again.
     */
    @Transactional
    public void send(Collection<Notice> notices) {
        if (!notices.isEmpty()) {
            deliver(ledger.keep(notices));
        }
    }

    /**
     * Keeps these notices until the next sweep, in the caller's transaction; it has all delivered that waits for
     * somebody, in one letter. News of the plan goes with a digest, or alone after some weeks.
     */
    @Transactional
    public void gather(Collection<Notice> notices) {
        if (!notices.isEmpty()) {
            ledger.keep(notices);
        }
    }

    /** Has all delivered that waits for it: one letter to each reader, whatever it tells. */
    @Transactional
    public void sendGathered() {
        Map<String, List<Notice>> readers = outbox.waiting(clock.instant().minus(PATIENCE)).stream()
            .map(notice -> notice.telling(writers.content(notice.kind())))
            .collect(Collectors.groupingBy(Notice::recipient, LinkedHashMap::new, Collectors.toList()));
        List<Notice> sent = new ArrayList<>();
        List<Notice> letters = new ArrayList<>();
        readers.values().forEach(told -> {
            if (told.size() == 1) {
                sent.addAll(told);
            } else {
                letters.add(GatheredContent.letter(told));
            }
        });
        if (!letters.isEmpty()) {
            ledger.gather(letters);
            sent.addAll(ledger.keep(letters));
        }
        deliver(sent);
    }

    private void deliver(List<Notice> kept) {
        if (!kept.isEmpty()) {
            outbox.deliveredBy(kept, processes.start(PROCESS, kept.stream().map(Notice::postMortem).toList()));
            events.publishEvent(new Kept(kept.size()));
        }
    }
}
