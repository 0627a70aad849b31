package io.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import io.hindsight.EngineTest;
import io.hindsight.mail.MimeLetter;
import io.hindsight.mail.SmtpPost;
import io.hindsight.notification.UnrulyServer.Habit;

/** What the engine makes of a mail server that fails once: the same notice again, and one row in the ledger. */
@EngineTest
class UnrulyDeliveryTest {

    @Autowired
    Notices notices;
    @Autowired
    MimeLetter envelope;
    @Autowired
    SwitchedPost post;
    @Autowired
    Postman postman;
    @Autowired
    JdbcClient jdbc;

    final String reason = UUID.randomUUID().toString();

    @AfterEach
    void tidy() {
        post.reset();
    }

    @ParameterizedTest
    @EnumSource(names = {"PUTS_OFF", "PUTS_OFF_READER", "PUTS_OFF_AFTER_DATA", "DROPS_AFTER_DATA", "HANGS"})
    void the_next_try_succeeds_with_one_row_and_the_same_message_id(Habit habit) throws Exception {
        try (UnrulyServer server = new UnrulyServer(habit, Habit.ACCEPTS)) {
            post.use(to(server));
            Notice notice = tell();
            postman.deliver(notice);
            assertThat(postman.waiting(notice).getErrorMessage()).contains("did not take the mail: ");
            assertThat(ledger()).singleElement().satisfies(row -> assertThat(row).containsEntry("sent_at", null));
            assertThat(postman.waiting(notice).getRetries()).isEqualTo(5);

            postman.deliver(notice);
            assertThat(ledger()).singleElement().satisfies(row -> {
                assertThat(row).doesNotContainEntry("sent_at", null).containsEntry("dropped_at", null);
                assertThat(server.taken).isNotEmpty()
                    .allSatisfy(mail -> assertThat(mail).contains("Message-ID: " + row.get("message_id")));
            });
            assertThat(postman.waiting(notice)).isNull();
            assertThat(server.taken).hasSize(habit.name().endsWith("AFTER_DATA") ? 2 : 1);
        }
    }

    @Test
    void what_the_server_says_stands_in_the_task() throws Exception {
        try (UnrulyServer server = new UnrulyServer(Habit.PUTS_OFF_READER)) {
            post.use(to(server));
            Notice notice = tell();
            postman.deliver(notice);
            assertThat(postman.waiting(notice).getErrorMessage()).contains("The mail server localhost:" + server.port())
                .contains("451 4.3.2 come back later");
        }
    }

    private Notice tell() {
        Notice notice = SampleNotices.bulletin("security1", reason);
        notices.send(List.of(notice));
        return notice;
    }

    private List<Map<String, Object>> ledger() {
        return jdbc.sql("SELECT * FROM notice WHERE reason = ?").param(reason).query().listOfRows();
    }

    private SmtpPost to(UnrulyServer server) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(server.port());
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "1000");
        return new SmtpPost(envelope, sender);
    }
}
