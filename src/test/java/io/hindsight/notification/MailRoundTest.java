package io.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.mail.UndeliveredNotice;

@EngineTest
class MailRoundTest {

    @Autowired
    MailRound round;
    @Autowired
    Outbox outbox;
    @Autowired
    Notices notices;
    @Autowired
    Stages stages;
    @Autowired
    SwitchedPost post;
    @Autowired
    Postman postman;
    @Autowired
    ExternalTaskService tasks;
    @Autowired
    HistoryService history;
    @Autowired
    JdbcClient jdbc;

    final List<String> delivered = new ArrayList<>();

    @BeforeEach
    void watchThePost() {
        stages.endAll();
        post.use(letter -> delivered.add(letter.address()));
    }

    @AfterEach
    void tidy() {
        post.reset();
        stages.endAll();
    }

    @Test
    void notices_that_wait_together_are_delivered_and_their_tasks_are_over() {
        tell("security1", "security2", "nobody-of-ours");
        assertThat(round.deliver(() -> true)).isTrue();
        assertThat(delivered).containsExactlyInAnyOrder("security1@hindsight.example", "security2@hindsight.example");
        assertThat(waiting()).isEmpty();
        assertThat(round.deliver(() -> true)).isFalse();
    }

    @Test
    void what_failed_says_why_and_hinders_no_other() {
        post.use(letter -> {
            delivered.add(letter.address());
            if (letter.address().startsWith("security1")) {
                throw new UndeliveredNotice("550 no such user", null);
            }
        });
        List<Notice> told = tell("security1", "security2");
        round.deliver(() -> true);
        assertThat(waiting()).singleElement().returns("550 no such user", ExternalTask::getErrorMessage)
            .returns(5, ExternalTask::getRetries);
        assertThat(tasks.getExternalTaskErrorDetails(postman.waiting(told.get(0)).getId()))
            .contains("UndeliveredNotice: 550 no such user", "at io.hindsight");
        assertThat(round.deliver(() -> true)).as("what is tried again at once").isFalse();
        assertThat(delivered).hasSize(2);
    }

    @Test
    void a_failure_without_a_message_says_its_kind() {
        post.use(letter -> {
            throw new IllegalStateException();
        });
        tell("security1");
        round.deliver(() -> true);
        assertThat(waiting()).singleElement().extracting(ExternalTask::getErrorMessage)
            .isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    void what_there_was_no_time_for_is_given_back_as_it_was() {
        tell("security1", "security2", "security1");
        List<Map<String, Object>> before = rows();
        round.deliver(delivered::isEmpty);
        assertThat(delivered).hasSize(1);
        assertThat(rows()).hasSize(2).isSubsetOf(before);
    }

    @Test
    void what_somebody_else_is_delivering_fails_to_be_tried_again_later() {
        List<Notice> told = tell("security1", "security2");
        outbox.holding(List.of(told.get(0).id()), held -> {
            assertThat(held).containsExactly(told.get(0).id());
            return round.deliver(() -> true);
        });
        assertThat(delivered).containsExactly("security2@hindsight.example");
        assertThat(waiting()).singleElement()
            .satisfies(task -> assertThat(task.getErrorMessage()).contains("delivered elsewhere"));
    }

    @Test
    void a_process_without_a_notice_hinders_no_other() {
        List<Notice> told = tell("security1", "security2");
        jdbc.sql("UPDATE notice SET process = NULL WHERE id = ?").param(told.get(0).id()).update();
        round.deliver(() -> true);
        assertThat(delivered).containsExactly("security2@hindsight.example");
        assertThat(waiting()).singleElement().extracting(ExternalTask::getErrorMessage).asString()
            .contains("delivers no notice");
    }

    @Test
    void a_notice_that_cannot_be_read_hinders_no_other() {
        List<Notice> told = tell("security1", "security2");
        jdbc.sql("UPDATE notice SET kind = 'of another release' WHERE id = ?").param(told.get(0).id()).update();
        round.deliver(() -> true);
        assertThat(delivered).containsExactly("security2@hindsight.example");
        assertThat(waiting()).singleElement().extracting(ExternalTask::getErrorMessage).asString()
            .containsIgnoringCase("of another release");
    }

    @Test
    void a_notice_that_lacks_what_its_kind_tells_hinders_no_other() {
        List<Notice> told = tell("security1", "security2");
        jdbc.sql("UPDATE notice SET content = '{}' WHERE id = ?").param(told.get(0).id()).update();
        round.deliver(() -> true);
        assertThat(delivered).containsExactly("security2@hindsight.example");
        assertThat(waiting()).singleElement().extracting(ExternalTask::getErrorMessage).asString().contains("number");
    }

    @Test
    void a_task_that_another_node_has_by_now_is_its_own_and_hinders_no_other() {
        List<Notice> told = tell("security1", "security2");
        round.deliver(whileDelivering(
            "UPDATE act_ru_ext_task SET worker_id_ = 'another', rev_ = rev_ + 1 WHERE proc_inst_id_ = ?", told.get(0)));
        assertThat(waiting()).singleElement().returns("another", ExternalTask::getWorkerId)
            .returns(null, ExternalTask::getRetries);
    }

    @Test
    void a_task_that_cannot_end_says_why_and_its_notice_is_not_sent_again() {
        List<Notice> told = tell("security1", "security2");
        round.deliver(whileDelivering("UPDATE act_ru_ext_task SET suspension_state_ = 2 WHERE proc_inst_id_ = ?",
            told.get(0)));
        assertThat(waiting()).hasSize(1);
        postman.deliver(told.get(0));
        assertThat(waiting()).isEmpty();
        assertThat(delivered).hasSize(2);
    }

    @Test
    void the_engine_remembers_nothing_of_a_process_whose_model_says_so() {
        tell("security1");
        round.deliver(() -> true);
        assertThat(history.createHistoricProcessInstanceQuery().processDefinitionKey("notice").count()).isZero();
        assertThat(history.createHistoricActivityInstanceQuery().activityId("Task_SendNotice").count()).isZero();
        assertThat(history.createHistoricExternalTaskLogQuery().processDefinitionKey("notice").count()).isZero();
        String meeting = stages.start("meeting", stages.openPostMortem()).getId();
        assertThat(history.createHistoricProcessInstanceQuery().processInstanceId(meeting).count()).isOne();
    }

    /** Changes the task of the notice at the last look at the time. */
    private BooleanSupplier whileDelivering(String change, Notice notice) {
        String process =
            jdbc.sql("SELECT process FROM notice WHERE id = ?").param(notice.id()).query(String.class).single();
        return () -> {
            if (!delivered.isEmpty()) {
                jdbc.sql(change).param(process).update();
            }
            return true;
        };
    }

    private List<Notice> tell(String... people) {
        List<Notice> all = Stream.of(people)
            .map(person -> SampleNotices.bulletin(person, UUID.randomUUID().toString())).toList();
        notices.send(all);
        return all;
    }

    private List<ExternalTask> waiting() {
        return tasks.createExternalTaskQuery().processDefinitionKey("notice").list();
    }

    private List<Map<String, Object>> rows() {
        return jdbc.sql("SELECT id_, worker_id_, lock_exp_time_, retries_ FROM act_ru_ext_task").query().listOfRows();
    }
}
