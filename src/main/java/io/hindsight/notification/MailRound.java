package io.hindsight.notification;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import io.hindsight.worker.ExternalTasks;
import io.hindsight.worker.FetchedTask;

/** Delivers notices that wait together, so that what they have in common is read once. */
@Component
class MailRound {

    private static final Logger LOG = LoggerFactory.getLogger(MailRound.class);

    private static final String TOPIC = "mail";
    private static final int MOST = 50;
    private static final Duration LOCK = Duration.ofMinutes(5);
    /** None is begun when the lock on its task is nearly over. */
    private static final long LONGEST = LOCK.dividedBy(5).toNanos();

    private final ExternalTasks tasks;
    private final Outbox outbox;
    private final Delivery delivery;

    MailRound(ExternalTasks tasks, Outbox outbox, Delivery delivery) {
        this.tasks = tasks;
        this.outbox = outbox;
        this.delivery = delivery;
    }

    /**
     * Delivers some of those that wait.
     *
     * @param goOn whether there is still time for another one
     * @return whether any were waiting
     */
    boolean deliver(BooleanSupplier goOn) {
        long begin = System.nanoTime();
        List<FetchedTask> fetched = tasks.fetch(TOPIC, MOST, LOCK);
        Map<String, UUID> notices = outbox.of(fetched.stream().map(FetchedTask::process).toList());
        Map<UUID, DeliveryResult> results =
            deliver(notices.values(), () -> goOn.getAsBoolean() && System.nanoTime() - begin < LONGEST);
        List<FetchedTask> done = new ArrayList<>();
        Map<FetchedTask, RuntimeException> failed = new HashMap<>();
        for (FetchedTask task : fetched) {
            UUID notice = notices.get(task.process());
            DeliveryResult result = notice == null ? DeliveryResult.missing() : results.get(notice);
            if (result == null) {
                tasks.giveBack(task);
            } else if (result.failure() == null) {
                done.add(task);
            } else {
                failed.put(task, result.failure());
            }
        }
        tasks.complete(done);
        failed.forEach(tasks::fail);
        return !fetched.isEmpty();
    }

    /** Where they fail as a whole, each says by itself what is wrong. */
    private Map<UUID, DeliveryResult> deliver(Collection<UUID> notices, BooleanSupplier goOn) {
        try {
            return delivery.deliver(notices, goOn);
        } catch (RuntimeException together) {
            LOG.warn("{} notices could not be delivered together, and are one by one.", notices.size(), together);
            Map<UUID, DeliveryResult> results = new HashMap<>();
            notices.stream().takeWhile(notice -> goOn.getAsBoolean())
                .forEach(notice -> results.put(notice, DeliveryResult.of(() -> delivery.deliver(notice).orThrow())));
            return results;
        }
    }
}
