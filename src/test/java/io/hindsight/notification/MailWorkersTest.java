package io.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ExternalTaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalApplicationListener;
import org.springframework.transaction.support.TransactionTemplate;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.worker.WorkerThread;

@EngineTest
class MailWorkersTest {

    @Autowired
    MailRound round;
    @Autowired
    Notices notices;
    @Autowired
    Stages stages;
    @Autowired
    SwitchedPost post;
    @Autowired
    ExternalTaskService tasks;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    ConfigurableApplicationContext application;

    MailWorkers workers;

    @BeforeEach
    void nothingWaits() {
        stages.endAll();
        workers = new MailWorkers(round);
    }

    @AfterEach
    void tidy() {
        workers.stop();
        post.reset();
        stages.endAll();
    }

    @Test
    void what_is_told_is_delivered_at_once_by_a_worker_s_thread() throws Exception {
        BlockingQueue<String> delivered = new LinkedBlockingQueue<>();
        post.use(letter -> {
            assertThat(Thread.currentThread()).isInstanceOf(WorkerThread.class);
            delivered.add(letter.address());
        });
        workers.start();
        notices.send(notices(1));
        workers.told(new Notices.Kept(1));
        assertThat(delivered.poll(30, TimeUnit.SECONDS)).isEqualTo("security1@hindsight.example");
    }

    @Test
    void what_waited_when_the_node_starts_is_delivered() throws Exception {
        BlockingQueue<String> delivered = new LinkedBlockingQueue<>();
        post.use(letter -> delivered.add(letter.address()));
        notices.send(notices(1));
        workers.start();
        assertThat(delivered.poll(30, TimeUnit.SECONDS)).isEqualTo("security1@hindsight.example");
    }

    @Test
    void a_node_that_stops_ends_the_letter_that_is_under_way_and_gives_back_the_others() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Queue<String> delivered = new ConcurrentLinkedQueue<>();
        post.use(letter -> {
            begun.countDown();
            wait(goOn);
            delivered.add(letter.messageId());
        });
        notices.send(notices(3));
        workers.start();
        wait(begun);
        CompletableFuture<Void> stopping = CompletableFuture.runAsync(workers::stop);
        while (workers.isRunning()) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        stopping.get(30, TimeUnit.SECONDS);
        assertThat(delivered).hasSize(1);
        assertThat(tasks.createExternalTaskQuery().list()).hasSize(2).allSatisfy(task -> {
            assertThat(task.getWorkerId()).isNull();
            assertThat(task.getRetries()).isNull();
        });
    }

    private static void wait(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void workers_hear_of_notices_when_they_are_kept_for_good() {
        List<Integer> heard = new LinkedList<>();
        var listener = TransactionalApplicationListener.<Notices.Kept>forPayload(TransactionPhase.AFTER_COMMIT,
            kept -> heard.add(kept.number()));
        application.addApplicationListener(listener);
        try {
            transaction.executeWithoutResult(status -> {
                notices.send(notices(2));
                assertThat(heard).isEmpty();
            });
            assertThat(heard).containsExactly(2);
        } finally {
            application.removeApplicationListener(listener);
        }
    }

    private static List<Notice> notices(int number) {
        return Stream.generate(() -> SampleNotices.bulletin("security1", UUID.randomUUID().toString())).limit(number)
            .toList();
    }
}
