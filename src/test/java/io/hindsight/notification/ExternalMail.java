package io.hindsight.notification;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import io.hindsight.jobs.PreparedThread;

/**
 * The other way to send mail, which is measured beside the mail round: notices wait as external tasks, and workers
 * fetch and complete them.
 */
class ExternalMail {

    /** How the tasks of a batch are completed. */
    enum Ending {

        /** In one command, which reads what it needs of all of them at once. */
        COMMAND,
        /** In one transaction, with public calls alone. */
        TRANSACTION,
        /** Each in its own transaction. */
        ALONE
    }

    static final String TOPIC = "mail";
    private static final List<Duration> WAITS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5),
        Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(8));
    private static final Duration LOCK = Duration.ofMinutes(5);
    private static final long LONGEST = Duration.ofMinutes(1).toNanos();
    private static final String WORKER = "mail-worker";

    private final ExternalTaskService tasks;
    private final RuntimeService runtime;
    private final ProcessEngineConfigurationImpl engine;
    private final TransactionTemplate transaction;
    private final Delivery delivery;
    private final JdbcClient jdbc;
    private final Ending ending;
    private final int batch;
    private final boolean prepared;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean isActive;

    ExternalMail(ExternalTaskService tasks, RuntimeService runtime, ProcessEngineConfigurationImpl engine,
            TransactionTemplate transaction, Delivery delivery, JdbcClient jdbc, Ending ending, int batch,
            boolean prepared) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.engine = engine;
        this.transaction = transaction;
        this.delivery = delivery;
        this.jdbc = jdbc;
        this.ending = ending;
        this.batch = batch;
        this.prepared = prepared;
    }

    void start(int workers) {
        isActive = true;
        for (int number = 0; number < workers; number++) {
            Thread thread = new Thread(this::work, WORKER + number);
            threads.add(thread);
            thread.start();
        }
    }

    void stop() throws InterruptedException {
        isActive = false;
        for (Thread thread : threads) {
            thread.join();
        }
        threads.clear();
    }

    private void work() {
        if (prepared) {
            PreparedThread.begin();
        }
        while (isActive) {
            List<LockedExternalTask> fetched = fetch();
            if (fetched.isEmpty()) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            } else {
                deliver(fetched);
            }
        }
    }

    /** One thread of a node at a time, so that they do not fetch the same. */
    private synchronized List<LockedExternalTask> fetch() {
        return ending == Ending.COMMAND ? together(() -> {
            load(tasks.createExternalTaskQuery().topicName(TOPIC).notLocked().withRetriesLeft().active()
                .listPage(0, batch));
            return fetchAndLock();
        }) : fetchAndLock();
    }

    private List<LockedExternalTask> fetchAndLock() {
        return tasks.fetchAndLock(batch, WORKER).topic(TOPIC, LOCK.toMillis()).execute();
    }

    private void deliver(List<LockedExternalTask> fetched) {
        long begin = System.nanoTime();
        Map<String, UUID> notices = notices(fetched.stream().map(LockedExternalTask::getProcessInstanceId).toList());
        Map<UUID, DeliveryResult> results = delivery.deliver(notices.values(),
            () -> isActive && System.nanoTime() - begin < LONGEST);
        Function<LockedExternalTask, DeliveryResult> result =
            task -> results.get(notices.get(task.getProcessInstanceId()));
        fetched.stream().filter(task -> result.apply(task) == null).forEach(task -> tasks.unlock(task.getId()));
        complete(fetched.stream().filter(task -> result.apply(task) != null && result.apply(task).isDone())
            .map(LockedExternalTask::getId).toList());
        fetched.stream().filter(task -> result.apply(task) != null && !result.apply(task).isDone())
            .forEach(task -> fail(task, Objects.requireNonNull(result.apply(task).failure())));
    }

    private record Waiting(String process, UUID id) {
    }

    private Map<String, UUID> notices(Collection<String> processes) {
        return jdbc.sql("SELECT process, id FROM notice WHERE process = ANY(?)")
            .param(processes.toArray(String[]::new))
            .query((row, number) -> new Waiting(row.getString("process"), row.getObject("id", UUID.class))).list()
            .stream()
            .collect(Collectors.toMap(Waiting::process, Waiting::id));
    }

    private void complete(List<String> done) {
        switch (ending) {
            case COMMAND -> together(() -> {
                load(tasks.createExternalTaskQuery().externalTaskIdIn(Set.copyOf(done)).list());
                done.forEach(task -> tasks.complete(task, WORKER));
                return null;
            });
            case TRANSACTION -> transaction
                .executeWithoutResult(status -> done.forEach(task -> tasks.complete(task, WORKER)));
            case ALONE -> done.forEach(task -> tasks.complete(task, WORKER));
        }
    }

    /** The engine looks into its cache before it asks for one of them. */
    private void load(List<ExternalTask> waiting) {
        if (!waiting.isEmpty()) {
            runtime.createProcessInstanceQuery().processInstanceIds(
                waiting.stream().map(ExternalTask::getProcessInstanceId).collect(Collectors.toSet())).list();
        }
    }

    private <T> T together(java.util.function.Supplier<T> work) {
        return engine.getCommandExecutorTxRequired().execute(context -> work.get());
    }

    private void fail(LockedExternalTask task, RuntimeException failure) {
        int left = task.getRetries() == null ? WAITS.size() : task.getRetries() - 1;
        long wait = left > 0 ? WAITS.get(WAITS.size() - left).toMillis() : 0;
        tasks.handleFailure(task.getId(), WORKER, failure.getMessage(), null, left, wait);
    }
}
