package io.hindsight.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.springframework.stereotype.Component;

import io.hindsight.jobs.JointWork;
import io.hindsight.notification.Outbox.Waiting;

/** Delivers the notices of jobs that wait together, so that what they have in common is read once. */
@Component
class MailRound implements JointWork {

    private final Outbox outbox;
    private final Delivery delivery;

    /** What became of the notices of this thread's round, by process. */
    private final ThreadLocal<Map<String, DeliveryResult>> round = ThreadLocal.withInitial(Map::of);

    MailRound(Outbox outbox, Delivery delivery) {
        this.outbox = outbox;
        this.delivery = delivery;
    }

    @Override
    public JointRound begin(List<String> jobs, BooleanSupplier goOn) {
        List<Waiting> waiting = outbox.waiting(jobs);
        Map<UUID, DeliveryResult> attempts = delivery.deliver(waiting.stream().map(Waiting::notice).toList(), goOn);
        Map<String, DeliveryResult> tried = new HashMap<>();
        waiting.stream().filter(one -> attempts.containsKey(one.notice()))
            .forEach(one -> tried.put(one.process(), attempts.get(one.notice())));
        round.set(tried);
        return new JointRound(
            waiting.stream().filter(one -> tried.containsKey(one.process()) && tried.get(one.process()).isDone())
                .map(Waiting::job).toList(),
            waiting.stream().filter(one -> !tried.containsKey(one.process())).map(Waiting::job).toList(),
            round::remove);
    }

    /** What became of the notice of this process in the round of this thread, or else what becomes of it now. */
    DeliveryResult attempt(String process) {
        return Optional.ofNullable(round.get().get(process)).orElseGet(() -> delivery.deliver(outbox.of(process)));
    }
}
