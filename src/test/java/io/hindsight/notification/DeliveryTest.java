package io.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.mail.Letter;
import io.hindsight.mail.UndeliveredNotice;
import io.hindsight.reminder.TaskSweep;
import io.hindsight.worker.ExternalTasks;

@EngineTest
class DeliveryTest {

    @Autowired
    Notices notices;
    @Autowired
    Stages stages;
    @Autowired
    TaskSweep sweep;
    @Autowired
    SwitchedPost post;
    @Autowired
    Postman postman;
    @Autowired
    Outbox outbox;
    @Autowired
    Delivery delivery;
    @Autowired
    ExternalTaskService externalTasks;
    @Autowired
    ProcessEngineConfigurationImpl engine;
    @Autowired
    RuntimeService runtime;
    @Autowired
    TaskService tasks;
    @Autowired
    IdentityService identity;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transaction;

    final List<Letter> delivered = new ArrayList<>();

    @BeforeEach
    void watchThePost() {
        stages.endAll();
        post.use(delivered::add);
    }

    @AfterEach
    void tidy() {
        post.reset();
        ClockUtil.reset();
        stages.endAll();
    }

    @Test
    void a_notice_is_sent_by_a_task_of_its_own_and_the_ledger_knows_what_went_where() {
        Notice notice = tell("security1");
        postman.deliver(notice);
        assertThat(delivered).singleElement().extracting(Letter::address).isEqualTo("security1@hindsight.example");
        assertThat(row(notice)).containsEntry("address", "security1@hindsight.example").containsEntry("language", "en")
            .containsEntry("message_id", delivered.get(0).messageId()).containsEntry("dropped_at", null)
            .doesNotContainEntry("sent_at", null);
    }

    @Test
    void what_the_server_does_not_take_is_tried_again_after_waits_that_grow() {
        Instant start = Instant.parse("2026-12-07T07:00:00Z");
        ClockUtil.setCurrentTime(Date.from(start));
        Notice notice = tell("security1");
        post.use(letter -> {
            throw new UndeliveredNotice("The mail server localhost:25 did not take the mail: 451 later", null);
        });
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            postman.deliver(notice);
            waits.add(Duration.between(start, postman.waiting(notice).getLockExpirationTime().toInstant()));
        }
        assertThat(waits).containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30),
            Duration.ofHours(2), Duration.ofHours(8));
    }

    @Test
    void in_the_end_it_is_an_incident_that_says_why() {
        Notice notice = tell("security1");
        post.use(letter -> {
            throw new UndeliveredNotice("The mail server localhost:25 did not take the mail: 451 later", null);
        });
        for (int i = 0; i < 6; i++) {
            assertThat(runtime.createIncidentQuery().processDefinitionKeyIn("notice").count()).isZero();
            postman.deliver(notice);
        }
        assertThat(runtime.createIncidentQuery().processDefinitionKeyIn("notice").list()).singleElement()
            .extracting(Incident::getIncidentMessage)
            .isEqualTo("The mail server localhost:25 did not take the mail: 451 later");
    }

    @Test
    void one_recipient_s_failure_touches_no_other() {
        Notice bad = tell("security1");
        Notice good = tell("security2");
        post.use(letter -> {
            if (letter.address().startsWith("security1")) {
                throw new UndeliveredNotice("550", null);
            }
            delivered.add(letter);
        });
        postman.deliver(bad);
        postman.deliver(good);
        assertThat(postman.waiting(bad).getErrorMessage()).isEqualTo("550");
        assertThat(row(good)).doesNotContainEntry("sent_at", null);
        assertThat(row(bad)).containsEntry("sent_at", null);
    }

    @Test
    void a_crash_between_sending_and_noting_it_costs_one_duplicate_with_the_same_message_id() {
        Notice notice = tell("security1");
        post.use(letter -> {
            delivered.add(letter);
            throw new IllegalStateException("crash");
        });
        postman.deliver(notice);
        assertThat(postman.waiting(notice).getErrorMessage()).isEqualTo("crash");
        post.use(delivered::add);
        postman.deliver(notice);
        assertThat(delivered).hasSize(2).extracting(Letter::messageId)
            .containsOnly(row(notice).get("message_id").toString());
    }

    @Test
    void what_was_sent_is_not_sent_again_though_the_engine_s_transaction_fails() {
        Notice notice = tell("security1");
        transaction.executeWithoutResult(status -> {
            postman.deliver(notice);
            status.setRollbackOnly();
        });
        assertThat(row(notice)).doesNotContainEntry("sent_at", null);
        postman.deliver(notice);
        assertThat(delivered).hasSize(1);
        assertThat(postman.waiting(notice)).isNull();
    }

    @Test
    void two_nodes_that_have_the_same_task_send_one_mail() throws Exception {
        Notice notice = tell("security1");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        post.use(letter -> {
            delivered.add(letter);
            begun.countDown();
            wait(goOn);
        });
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> postman.deliver(notice));
        wait(begun);
        postman.deliver(row(notice).get("process").toString(), anotherNode());
        assertThat(postman.waiting(notice).getErrorMessage()).contains("being delivered elsewhere");
        goOn.countDown();
        first.get(30, TimeUnit.SECONDS);
        postman.deliver(notice);
        assertThat(delivered).hasSize(1);
        assertThat(postman.waiting(notice)).isNull();
    }

    private MailRound anotherNode() {
        return new MailRound(new ExternalTasks(externalTasks, runtime, engine), outbox, delivery);
    }

    private static void wait(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void what_has_become_of_a_task_meanwhile_is_not_told_any_more() {
        String reference = stages.openPostMortem();
        stages.start("meeting", reference);
        Task task = stages.task(reference, "Schedule meeting");
        task.setDueDate(null);
        tasks.saveTask(task);
        tasks.setAssignee(task.getId(), "facilitator1");
        sweep.sweep();
        tasks.setAssignee(task.getId(), "facilitator2");
        sweep.sweep();
        Notice first = told(reference, "facilitator1");
        postman.deliver(first);
        assertThat(row(first)).containsEntry("dropped_why", "the task is somebody else’s now");
        runtime.deleteProcessInstance(stages.task(reference, "Schedule meeting").getProcessInstanceId(), "over");
        Notice second = told(reference, "facilitator2");
        postman.deliver(second);
        assertThat(row(second)).containsEntry("dropped_why", "the task is not open any more");
        assertThat(delivered).isEmpty();
    }

    @Test
    void who_has_no_mail_address_is_not_written_to_and_breaks_nothing() {
        for (String address : new String[] {null, "", "nobody", "a@b@c", "x y@example.org"}) {
            addressed(address);
            Notice notice = tell("unreachable");
            postman.deliver(notice);
            assertThat(row(notice)).as(address).containsEntry("dropped_why", "no valid mail address");
        }
        identity.deleteUser("unreachable");
        Notice notice = tell("unreachable");
        postman.deliver(notice);
        assertThat(row(notice)).containsEntry("dropped_why", "no valid mail address");
    }

    private void addressed(String address) {
        User user = identity.createUserQuery().userId("unreachable").singleResult();
        user = user == null ? identity.newUser("unreachable") : user;
        user.setEmail(address);
        user.setPassword("Aq1!unreachable");
        identity.saveUser(user);
    }

    private Notice tell(String person) {
        Notice notice = SampleNotices.bulletin(person, UUID.randomUUID().toString());
        notices.send(List.of(notice));
        return notice;
    }

    private Notice told(String reference, String person) {
        UUID id = jdbc.sql("SELECT id FROM notice WHERE kind = 'task' AND post_mortem = ? AND recipient = ?")
            .params(reference, person).query(UUID.class).single();
        return new Notice(id, person, NoticeKind.TASK, null, reference, null,
            SampleNotices.of(NoticeKind.TASK).content());
    }

    private Map<String, Object> row(Notice notice) {
        return jdbc.sql("SELECT * FROM notice WHERE id = ?").param(notice.id()).query().singleRow();
    }
}
