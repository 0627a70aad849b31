package io.hindsight.notification;

import java.nio.charset.StandardCharsets;

import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/** Puts a letter into a MIME message. */
@Component
class Envelope {

    private final MailSettings settings;

    Envelope(MailSettings settings) {
        this.settings = settings;
    }

    MimeMessage of(Letter letter, Session session) throws MessagingException {
        String id = letter.messageId();
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        MimeMessageHelper helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
        helper.setFrom(new InternetAddress(settings.from()));
        helper.setTo(new InternetAddress(letter.address()));
        helper.setSubject(letter.subject());
        helper.setText(letter.text());
        return message;
    }
}
