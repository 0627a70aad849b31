package io.hindsight.mail;

import java.time.Clock;
import java.util.Date;

import org.springframework.stereotype.Component;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** Puts a letter into a MIME message. */
@Component
public class MimeLetter {

    private final MailSettings settings;
    private final Clock clock;

    public MimeLetter(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    public MimeMessage of(Letter letter, Session session) throws MessagingException {
        Mailbox reader = Mailbox.of(letter.name(), letter.address());
        MimeMessage message = message(session, letter.messageId());
        message.setFrom(settings.sender().internetAddress());
        message.setRecipient(RecipientType.TO, reader.internetAddress());
        message.setSubject(letter.subject(), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        for (var header : letter.headers().entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        MimeParts.into(message, letter);
        message.saveChanges();
        return message;
    }

    private static MimeMessage message(Session session, String id) {
        return new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
    }
}
