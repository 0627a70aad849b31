package io.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.internet.MimeMessage;

/** What a mail server gets, and what a reader finds in it. */
class LettersBySmtpTest {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetup.SMTP.dynamicPort());

    @ParameterizedTest
    @EnumSource
    void each_kind_arrives_in_english(NoticeKind kind) throws Exception {
        arrives(SampleNotices.of(kind), new LetterDesk(), "en");
    }

    @ParameterizedTest
    @EnumSource
    void each_kind_arrives_in_french(NoticeKind kind) throws Exception {
        arrives(SampleNotices.of(kind), new LetterDesk().inFrench(), "fr");
    }

    private static void arrives(Notice notice, LetterDesk desk, String language) throws Exception {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(SERVER.getSmtp().getPort());
        sender.send(desk.send(notice));
        MimeMessage[] received = SERVER.getReceivedMessages();
        OpenedMail mail = OpenedMail.of(received[received.length - 1]);
        Letter letter = desk.write(notice);
        assertThat(mail.header("Message-ID")).isEqualTo(letter.messageId());
        assertThat(mail.header("Content-Language")).isEqualTo(language);
        assertThat(mail.message().getSubject()).isEqualTo(letter.subject());
        assertThat(mail.leaves().get(0).getContent().toString().replace("\r\n", "\n").strip())
            .isEqualTo(letter.text().strip());
        assertThat(mail.leaves().get(1).getContent().toString().replace("\r\n", "\n").strip())
            .isEqualTo(letter.html().strip());
    }
}
