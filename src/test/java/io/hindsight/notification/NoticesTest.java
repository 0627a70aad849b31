package io.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.EngineTest;
import io.hindsight.mail.MailSettings;

@EngineTest
class NoticesTest {

    @Autowired
    private Notices notices;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private Postman postman;
    @Autowired
    private MailSettings settings;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_notice_is_sent_by_a_task_of_its_own() throws Exception {
        Notice notice = notice("security1", UUID.randomUUID().toString());
        notices.send(List.of(notice));
        postman.deliver(notice);
        try (Stream<Path> mails = Files.list(settings.folder())) {
            assertThat(mails.map(Path::getFileName)).contains(Path.of("security1-" + notice.id() + ".eml"));
        }
    }

    @Test
    void somebody_is_told_once_for_one_reason() {
        String reason = UUID.randomUUID().toString();
        notices.send(List.of(notice("security1", reason), notice("security1", reason), notice("security2", reason)));
        notices.send(List.of(notice("security1", reason)));
        assertThat(jdbc.sql("SELECT recipient FROM notice WHERE reason = ? ORDER BY recipient").param(reason)
            .query(String.class).list()).containsExactly("security1", "security2");
        assertThat(jdbc.sql("SELECT process FROM notice WHERE reason = ?").param(reason).query(String.class).list())
            .hasSize(2).allSatisfy(process -> assertThat(runtime.createProcessInstanceQuery()
                .processDefinitionKey("notice").processInstanceId(process).count()).isEqualTo(1));
    }

    private static Notice notice(String recipient, String reason) {
        return SampleNotices.bulletin(recipient, reason);
    }
}
