package io.hindsight.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;

import java.io.InputStream;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;

import io.hindsight.notification.LetterDesk;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.SampleNotices;
import io.hindsight.notification.UnrulyServer;
import io.hindsight.notification.UnrulyServer.Habit;

@Tag("slow")
class SmtpPostTest {

    @RegisterExtension
    static final GreenMailExtension GREEN_MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    /** Milliseconds, where the server never answers. */
    private static final String IMPATIENT = "1000";
    /** Milliseconds: on a busy machine each answer takes a while. */
    private static final String PATIENT = "30000";

    private final LetterDesk desk = new LetterDesk();
    private SmtpPost post;

    @AfterEach
    void hangUp() throws Exception {
        if (post != null) {
            post.destroy();
            post = null;
        }
    }

    @Test
    void a_letter_arrives_as_it_was_written() throws Exception {
        post = to(GREEN_MAIL.getSmtp().getPort());
        post.deliver(letter("sam@example.org"));
        OpenedMail mail = OpenedMail.of(GREEN_MAIL.getReceivedMessages()[0]);
        assertThat(mail.header("To")).isEqualTo("Sam Okafor <sam@example.org>");
        assertThat(mail.message().getSubject()).isEqualTo(letter("sam@example.org").subject());
    }

    @Test
    void the_next_letter_goes_over_the_same_connection() throws Exception {
        List<String> sessions = new CopyOnWriteArrayList<>();
        SMTPServer server = SMTPServer.port(0)
            .messageHandler((context, from, to, data) -> sessions.add(context.getSessionId())).build();
        server.start();
        try {
            post = to(server.getPortAllocated());
            List.of(1, 2, 3).forEach(n -> post.deliver(letter("sam@example.org")));
        } finally {
            server.stop();
        }
        assertThat(sessions).hasSize(3).containsOnly(sessions.get(0));
    }

    @Test
    void a_server_that_asks_for_tls_and_a_login_gets_both() throws Exception {
        List<String> taken = new CopyOnWriteArrayList<>();
        SMTPServer server = guarded(taken);
        server.start();
        try {
            JavaMailSenderImpl sender = sender(server.getPortAllocated());
            sender.setUsername("hindsight");
            sender.setPassword("secret");
            sender.getJavaMailProperties().putAll(java.util.Map.of("mail.smtp.auth", "true",
                "mail.smtp.starttls.enable", "true", "mail.smtp.starttls.required", "true",
                "mail.smtp.ssl.trust", "localhost", "mail.smtp.ssl.checkserveridentity", "false"));
            post = new SmtpPost(desk.envelope(), sender);
            post.deliver(letter("sam@example.org"));
            assertThat(taken).containsExactly("sam@example.org over TLS");
        } finally {
            // Else the server waits a minute for the connection, which is kept for the next letter.
            hangUp();
            server.stop();
        }
    }

    @Test
    void a_wrong_password_is_told_without_it() throws Exception {
        SMTPServer server = guarded(new CopyOnWriteArrayList<>());
        server.start();
        try {
            JavaMailSenderImpl sender = sender(server.getPortAllocated());
            sender.setUsername("hindsight");
            sender.setPassword("wrong-one");
            sender.getJavaMailProperties().putAll(java.util.Map.of("mail.smtp.auth", "true",
                "mail.smtp.starttls.enable", "true", "mail.smtp.ssl.trust", "localhost",
                "mail.smtp.ssl.checkserveridentity", "false"));
            post = new SmtpPost(desk.envelope(), sender);
            assertThatThrownBy(() -> post.deliver(letter("sam@example.org"))).isInstanceOf(UndeliveredNotice.class)
                .hasMessageContaining("localhost:").hasMessageContaining("535").hasMessageNotContaining("wrong-one");
        } finally {
            server.stop();
        }
    }

    @Test
    void a_server_that_is_not_there_is_named() {
        post = to(1);
        assertThatThrownBy(() -> post.deliver(letter("sam@example.org"))).isInstanceOf(UndeliveredNotice.class)
            .hasMessageStartingWith("The mail server localhost:1 did not take the mail: ");
    }

    @Test
    void a_server_that_hangs_is_waited_for_no_longer_than_the_time_limit() throws Exception {
        try (UnrulyServer server = new UnrulyServer(Habit.HANGS)) {
            post = new SmtpPost(desk.envelope(), sender(server.port(), IMPATIENT));
            assertThatThrownBy(() -> post.deliver(letter("sam@example.org"))).isInstanceOf(UndeliveredNotice.class)
                .hasMessageContaining("timed out");
        }
    }

    @Test
    void after_a_dropped_line_or_a_put_off_the_next_try_succeeds_with_the_same_message_id() throws Exception {
        try (UnrulyServer server = new UnrulyServer(Habit.DROPS_AFTER_DATA, Habit.PUTS_OFF, Habit.ACCEPTS)) {
            post = to(server.port());
            Letter letter = letter("sam@example.org");
            assertThatThrownBy(() -> post.deliver(letter)).isInstanceOf(UndeliveredNotice.class);
            assertThatThrownBy(() -> post.deliver(letter)).hasMessageContaining("451 4.3.2 come back later");
            post.deliver(letter);
            assertThat(server.taken).hasSize(2)
                .allSatisfy(mail -> assertThat(mail).contains("Message-ID: " + letter.messageId()));
        }
    }

    @Test
    void one_refused_reader_keeps_no_other_from_their_mail() throws Exception {
        try (UnrulyServer server = new UnrulyServer(Habit.REFUSES_NOBODY_KNOWN)) {
            post = to(server.port());
            post.deliver(letter("sam@example.org"));
            assertThatThrownBy(() -> post.deliver(letter("nobody@example.org")))
                .hasMessageContaining("550 5.1.1 no such user here");
        }
        try (UnrulyServer server = new UnrulyServer(Habit.REFUSES_NOBODY_KNOWN)) {
            SmtpPost other = to(server.port());
            other.deliver(letter("ann@example.org"));
            assertThat(server.taken).hasSize(1);
            other.destroy();
        }
    }

    @Test
    void a_domain_in_utf_8_is_written_in_ascii_which_every_server_takes() throws Exception {
        try (UnrulyServer server = new UnrulyServer(Habit.ACCEPTS)) {
            post = to(server.port());
            post.deliver(letter("sam@bücher.example"));
            assertThat(server.taken).singleElement().asString().contains("sam@xn--bcher-kva.example");
        }
    }

    @Test
    void an_address_in_utf_8_needs_a_server_that_takes_it() throws Exception {
        try (UnrulyServer server = new UnrulyServer(Habit.ACCEPTS, Habit.TAKES_UTF8)) {
            post = to(server.port());
            Letter letter = letter("jürgen@bücher.example");
            assertThatThrownBy(() -> post.deliver(letter)).isInstanceOf(UndeliveredNotice.class)
                .hasMessageEndingWith("did not take the mail: it knows addresses in ASCII only (no SMTPUTF8)");
            assertThat(server.taken).isEmpty();
            post.deliver(letter);
            assertThat(server.taken).singleElement().asString()
                .contains("To: Sam Okafor <jürgen@xn--bcher-kva.example>");
        }
    }

    @Test
    void a_letter_that_cannot_be_written_leaves_no_connection_open() throws Exception {
        try (UnrulyServer server = new UnrulyServer(Habit.ACCEPTS)) {
            MimeLetter torn = spy(desk.envelope());
            doAnswer(call -> {
                MimeMessage message = spy((MimeMessage) call.callRealMethod());
                doThrow(new IllegalStateException("torn")).when(message).writeTo(any(), any());
                return message;
            }).when(torn).of(any(), any());
            post = new SmtpPost(torn, sender(server.port(), IMPATIENT));
            assertThatThrownBy(() -> post.deliver(letter("sam@example.org"))).hasMessage("torn");
            assertThat(server.ended.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_server_that_hangs_before_tls_is_waited_for_no_longer_either() throws Exception {
        try (UnrulyServer server = new UnrulyServer(Habit.HANGS)) {
            JavaMailSenderImpl sender = sender(server.port(), IMPATIENT);
            sender.setProtocol("smtps");
            post = new SmtpPost(desk.envelope(), sender);
            assertThatThrownBy(() -> post.deliver(letter("sam@example.org"))).isInstanceOf(UndeliveredNotice.class)
                .hasMessageContaining("timed out");
        }
    }

    private Letter letter(String address) {
        return desk.to("Sam Okafor", address).write(SampleNotices.of(NoticeKind.TASK));
    }

    private SmtpPost to(int port) {
        return new SmtpPost(desk.envelope(), sender(port));
    }

    private static JavaMailSenderImpl sender(int port) {
        return sender(port, PATIENT);
    }

    private static JavaMailSenderImpl sender(int port, String millis) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(port);
        for (String limit : List.of("connectiontimeout", "timeout", "writetimeout")) {
            sender.getJavaMailProperties().setProperty("mail.smtp." + limit, millis);
            sender.getJavaMailProperties().setProperty("mail.smtps." + limit, millis);
        }
        return sender;
    }

    private static SMTPServer guarded(List<String> taken) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = GreenMailExtension.class.getResourceAsStream("/greenmail.p12")) {
            keys.load(file, "changeit".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        return SMTPServer.port(0).startTlsSocketFactory(tls).requireTLS().requireAuth()
            .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                if (!user.equals("hindsight") || !password.equals("secret")) {
                    throw new LoginFailedException();
                }
            }))
            .messageHandler((context, from, to, data) -> taken.add(to + " over TLS")).build();
    }
}
