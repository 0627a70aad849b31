package io.hindsight.notification;

import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import jakarta.mail.MessagingException;

/** Hands letters to a mail server. */
class SmtpPost implements Post {

    private final Envelope envelope;
    private final JavaMailSenderImpl sender;

    SmtpPost(Envelope envelope, JavaMailSenderImpl sender) {
        this.envelope = envelope;
        this.sender = sender;
    }

    @Override
    public void deliver(Letter letter) {
        try {
            sender.send(envelope.of(letter, sender.getSession()));
        } catch (MailException | MessagingException failed) {
            throw new UndeliveredNotice("The mail server did not take it: " + failed.getMessage(), failed);
        }
    }
}
