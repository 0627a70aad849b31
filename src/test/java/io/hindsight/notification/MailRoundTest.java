package io.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.jobs.JointWork.JointRound;
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
    ManagementService management;
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
    void notices_that_wait_together_are_delivered_and_their_jobs_are_done() {
        List<String> jobs = tell("security1", "security2", "nobody-of-ours");
        try (JointRound done = round.begin(jobs, () -> true)) {
            assertThat(delivered).containsExactlyInAnyOrder("security1@hindsight.example",
                "security2@hindsight.example");
            assertThat(done.done()).containsExactlyInAnyOrderElementsOf(jobs);
            assertThat(done.postponed()).isEmpty();
        }
    }

    @Test
    void the_job_of_what_was_delivered_sends_nothing_more() {
        List<String> jobs = tell("security1", "security2");
        try (JointRound done = round.begin(jobs, () -> true)) {
            done.done().forEach(management::executeJob);
        }
        assertThat(delivered).hasSize(2);
    }

    @Test
    void the_job_of_what_failed_says_why_and_does_not_try_again_at_once() {
        post.use(letter -> {
            delivered.add(letter.address());
            if (letter.address().startsWith("security1")) {
                throw new UndeliveredNotice("550 no such user", null);
            }
        });
        List<String> jobs = tell("security1", "security2");
        try (JointRound done = round.begin(jobs, () -> true)) {
            assertThat(done.done()).containsExactly(jobs.get(1));
            assertThat(done.postponed()).isEmpty();
            assertThatThrownBy(() -> management.executeJob(jobs.get(0))).hasMessageContaining("550 no such user");
        }
        assertThat(delivered).hasSize(2);
    }

    @Test
    void what_cannot_be_read_keeps_no_other_from_being_delivered() {
        List<String> jobs = tell("security1", "security2");
        jdbc.sql("UPDATE notice SET content = '{}' WHERE id = ?")
            .param(outbox.waiting(jobs.subList(0, 1)).get(0).notice())
            .update();
        try (JointRound done = round.begin(jobs, () -> true)) {
            assertThat(delivered).containsExactly("security2@hindsight.example");
            assertThat(done.done()).containsExactly(jobs.get(1));
            assertThatThrownBy(() -> management.executeJob(jobs.get(0))).hasMessageContaining("number");
        }
    }

    @Test
    void what_there_was_no_time_for_is_postponed() {
        List<String> jobs = tell("security1", "security2", "security1");
        try (JointRound done = round.begin(jobs, delivered::isEmpty)) {
            assertThat(delivered).hasSize(1);
            assertThat(done.done()).hasSize(1);
            assertThat(done.postponed()).hasSize(2).doesNotContainAnyElementsOf(done.done());
        }
    }

    @Test
    void what_somebody_else_is_delivering_fails_to_be_tried_again_later() {
        List<String> jobs = tell("security1", "security2");
        UUID taken = outbox.waiting(jobs.subList(0, 1)).get(0).notice();
        outbox.holding(List.of(taken), held -> {
            assertThat(held).containsExactly(taken);
            try (JointRound done = round.begin(jobs, () -> true)) {
                assertThat(done.done()).containsExactly(jobs.get(1));
                assertThat(done.postponed()).isEmpty();
                assertThatThrownBy(() -> management.executeJob(jobs.get(0)))
                    .hasMessageContaining("delivered elsewhere");
            }
            return null;
        });
    }

    @Test
    void jobs_that_deliver_no_notice_are_passed_over() {
        try (JointRound done = round.begin(List.of("another"), () -> true)) {
            assertThat(done.done()).isEmpty();
            assertThat(done.postponed()).isEmpty();
        }
    }

    /** One notice for each of these, and its job. */
    private List<String> tell(String... people) {
        List<Notice> all = new ArrayList<>();
        for (String person : people) {
            all.add(SampleNotices.bulletin(person, UUID.randomUUID().toString()));
        }
        notices.send(all);
        return all.stream().map(notice -> jdbc.sql("""
            SELECT id_ FROM act_ru_job JOIN notice ON process = process_instance_id_ WHERE notice.id = ?""")
            .param(notice.id()).query(String.class).single()).toList();
    }
}
