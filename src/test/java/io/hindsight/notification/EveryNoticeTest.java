package io.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.people.Preference;
import io.hindsight.people.Preferences;

/** The whole way of every kind of notice: from the ledger through the engine and a mail server to its reader. */
@EngineTest
class EveryNoticeTest {

    @RegisterExtension
    static final GreenMailExtension GREEN_MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired Notices notices;
    @Autowired Stages stages;
    @Autowired Envelope envelope;
    @Autowired SwitchedPost post;
    @Autowired Preferences preferences;
    @Autowired ManagementService management;
    @Autowired JdbcClient jdbc;

    static Stream<Arguments> kindsAndLanguages() {
        return Stream.of(NoticeKind.values()).flatMap(kind ->
            Stream.of(Arguments.of(kind, Locale.ENGLISH), Arguments.of(kind, Locale.FRENCH)));
    }

    @AfterEach
    void tidy() {
        post.reset();
        jdbc.sql("DELETE FROM preference").update();
    }

    @ParameterizedTest
    @MethodSource("kindsAndLanguages")
    void a_notice_reaches_its_reader_in_their_language(NoticeKind kind, Locale language) throws Exception {
        preferences.keep(new Preference("security1", true, language, LetterDesk.PARIS));
        SmtpPost server = server();
        try {
            post.use(server);
            send(kind);
        } finally {
            server.destroy();
        }
        OpenedMail mail = OpenedMail.of(GREEN_MAIL.getReceivedMessages()[0]);
        assertThat(mail.header("Content-Language")).isEqualTo(language.getLanguage());
        assertThat(mail.header("To")).isEqualTo("Security 1 <security1@hindsight.example>");
        assertThat(mail.message().getSubject()).startsWith("[").doesNotContain("{", "?");
        assertThat(mail.leaves().get(0).getContent().toString())
            .contains(language.equals(Locale.FRENCH) ? "Langue, fuseau horaire" : "Language, time zone")
            .doesNotContain("??");
    }

    private void send(NoticeKind kind) {
        Notice sample = SampleNotices.of(kind);
        Notice notice = new Notice(UUID.randomUUID(), "security1", kind, UUID.randomUUID().toString(),
            sample.postMortem() == null ? null : stages.openPostMortem(), null, sample.content());
        notices.send(List.of(notice));
        management.executeJob(management.createJobQuery().processInstanceId(
            jdbc.sql("SELECT process FROM notice WHERE id = ?").param(notice.id()).query(String.class).single())
            .singleResult().getId());
    }

    private SmtpPost server() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(GREEN_MAIL.getSmtp().getPort());
        return new SmtpPost(envelope, sender);
    }
}
