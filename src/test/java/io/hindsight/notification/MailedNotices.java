package io.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;

import io.hindsight.EngineTest;
import io.hindsight.Speaking;
import io.hindsight.Stages;
import io.hindsight.mail.MimeLetter;
import io.hindsight.mail.OpenedMail;
import io.hindsight.mail.SmtpPost;
import io.hindsight.people.AtOnce;
import io.hindsight.people.Preference;
import io.hindsight.people.Preferences;
import io.hindsight.text.Words;

/**
 * The whole way of a notice: from what gives rise to it, through the ledger, the engine and a mail server, to its
 * reader.
 */
@EngineTest
abstract class MailedNotices {

    @RegisterExtension
    static final GreenMailExtension GREEN_MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    Stages stages;
    @Autowired
    RuntimeService runtime;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    private MimeLetter envelope;
    @Autowired
    private SwitchedPost post;
    @Autowired
    private Preferences preferences;
    @Autowired
    private Postman postman;
    @Value("${hindsight.mail.address}")
    String address;

    Words words;
    String reference;
    private SmtpPost server;

    static Stream<Locale> languages() {
        return Stream.of(Locale.ENGLISH, Locale.FRENCH);
    }

    @BeforeEach
    void connect() {
        stages.endAll();
        jdbc.sql("DELETE FROM notice WHERE kind IN ('digest', 'weekly', 'escalation')").update();
        at("2026-12-07T07:00");
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(GREEN_MAIL.getSmtp().getPort());
        server = new SmtpPost(envelope, sender);
        post.use(server);
        reference = stages.openPostMortem();
    }

    @AfterEach
    void hangUp() {
        server.destroy();
        post.reset();
        ClockUtil.reset();
        jdbc.sql("DELETE FROM preference").update();
        jdbc.sql("DELETE FROM digest_run").update();
        stages.endAll();
    }

    void at(String moment) {
        ClockUtil.setCurrentTime(Date.from(LocalDateTime.parse(moment).atZone(LetterDesk.PARIS).toInstant()));
    }

    void read(Locale language, String... readers) {
        words = language.equals(Locale.FRENCH) ? Speaking.FRENCH : Speaking.ENGLISH;
        for (String reader : readers) {
            preferences.keep(new Preference(reader, AtOnce.ALL, language, LetterDesk.PARIS));
        }
    }

    void makeConfidential() {
        jdbc.sql("UPDATE incident SET tlp = 'red' WHERE id = (SELECT incident FROM post_mortem WHERE reference = ?)")
            .param(reference).update();
    }

    /** Has the notice delivered of this kind that waits for this person, and opens what has arrived. */
    OpenedMail deliver(NoticeKind kind, String reader) throws Exception {
        var row = jdbc.sql("""
            SELECT notice.id, process FROM notice JOIN act_ru_ext_task ON proc_inst_id_ = process
            WHERE kind = ? AND recipient = ?""").params(kind.code(), reader).query().singleRow();
        postman.deliver((String) row.get("process"));
        OpenedMail mail = OpenedMail.of(Arrays.stream(GREEN_MAIL.getReceivedMessages()).reduce((first, last) -> last)
            .orElseThrow());
        assertThat(mail.header("To")).endsWith("<" + reader + "@hindsight.example>");
        assertThat(mail.header("Content-Language")).isEqualTo(words.locale().getLanguage());
        assertThat(mail.message().getSubject()).startsWith("[").doesNotContain("{", "??");
        assertThat(text(mail)).contains(words.of("mail.profile")).doesNotContain("??");
        assertThat(
            jdbc.sql("SELECT message_id FROM notice WHERE id = ?").param(row.get("id")).query(String.class).single())
            .isEqualTo(mail.header("Message-ID"));
        return mail;
    }

    /** Who waits for a notice of this kind. */
    List<String> readers(NoticeKind kind) {
        return jdbc.sql("""
            SELECT recipient FROM notice WHERE kind = ? AND post_mortem = ? AND sent_at IS NULL AND dropped_at IS NULL
            ORDER BY recipient""").params(kind.code(), reference).query(String.class).list();
    }

    /** In one line. */
    static String text(OpenedMail mail) throws Exception {
        return mail.leaves().get(0).getContent().toString().replaceAll("\\s+", " ");
    }

    static String html(OpenedMail mail) throws Exception {
        return mail.leaves().get(1).getContent().toString();
    }

    /** The event of the calendar file, which is there as another form of the text and as a file of the same content. */
    static VEvent event(OpenedMail mail, String method) throws Exception {
        assertThat(mail.types()).hasSize(4);
        assertThat(mail.types().get(2)).startsWith("text/calendar;").contains("method=" + method);
        assertThat(mail.types().get(3)).startsWith("application/ics");
        String file = new String(mail.leaves().get(2).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(mail.leaves().get(3).getInputStream().readAllBytes()).asString().isEqualTo(file);
        Calendar calendar = new CalendarBuilder().build(new StringReader(file));
        assertThat(calendar.validate(true).hasErrors()).isFalse();
        assertThat(calendar.getMethod().getValue()).isEqualTo(method);
        return (VEvent) calendar.getComponent("VEVENT").orElseThrow();
    }

    static String property(VEvent event, String name) {
        return event.getRequiredProperty(name).getValue();
    }
}
