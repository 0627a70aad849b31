package io.hindsight.notification;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

import io.hindsight.worker.WorkerThread;

/** The threads of a node that deliver notices, where it executes jobs at all. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class MailWorkers implements SmartLifecycle {

    private static final int THREADS = 4;
    /** After which they look for what is to be tried again, or was left by another node. */
    private static final Duration IDLE = Duration.ofSeconds(10);
    /** A mail server may be this slow with the letter that is under way. */
    private static final int PATIENCE = 30;

    private final MailRound round;
    private final Semaphore news = new Semaphore(0);
    private volatile @Nullable ThreadPoolTaskScheduler threads;

    MailWorkers(MailRound round) {
        this.round = round;
    }

    @Override
    public void start() {
        ThreadPoolTaskScheduler started = new ThreadPoolTaskScheduler();
        started.setThreadFactory(work -> new WorkerThread(work, "mail"));
        started.setPoolSize(THREADS);
        started.setWaitForTasksToCompleteOnShutdown(true);
        started.setAwaitTerminationSeconds(PATIENCE);
        started.initialize();
        threads = started;
        wake();
        for (int number = 0; number < THREADS; number++) {
            started.scheduleWithFixedDelay(this::work, Duration.ofMillis(1));
        }
    }

    /** Ends the letters that are under way, and gives back the others. */
    @Override
    public void stop() {
        ThreadPoolTaskScheduler stopping = threads;
        threads = null;
        news.release(THREADS);
        if (stopping != null) {
            stopping.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }

    @TransactionalEventListener
    public void told(Notices.Kept kept) {
        wake();
    }

    /** Whoever is awake by the next permit looks for all that has come until then. */
    private void wake() {
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    /** Once awake, as long as there is something; each wakes another, since there may be more than it can do alone. */
    private void work() {
        try {
            news.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return;
        }
        while (isRunning() && round.deliver(this::isRunning)) {
            wake();
        }
    }
}
