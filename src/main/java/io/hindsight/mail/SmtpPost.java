package io.hindsight.mail;

import java.util.concurrent.ConcurrentLinkedDeque;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** Hands letters to a mail server, over connections that are kept for the next letter. */
public class SmtpPost implements Post, DisposableBean {

    /** Servers end connections that are idle for minutes; ours are given up before. */
    private static final long LONGEST_IDLE = 20_000_000_000L;

    private final MimeLetter envelope;
    private final JavaMailSenderImpl server;
    private final ConcurrentLinkedDeque<SmtpConnection> idle = new ConcurrentLinkedDeque<>();

    public SmtpPost(MimeLetter envelope, JavaMailSenderImpl server) {
        this.envelope = envelope;
        this.server = server;
    }

    @Override
    public void deliver(Letter letter) {
        try {
            MimeMessage message = envelope.of(letter, server.getSession());
            send(message, connection(Mailbox.of(letter.name(), letter.address()).needsUtf8()));
        } catch (MessagingException failed) {
            throw new UndeliveredNotice("The mail server %s did not take the mail: %s".formatted(name(), why(failed)),
                failed);
        }
    }

    private void send(MimeMessage message, SmtpConnection connection) throws MessagingException {
        try {
            connection.send(message);
        } catch (MessagingException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
        keep(connection);
    }

    @Override
    public void destroy() {
        for (SmtpConnection one = idle.poll(); one != null; one = idle.poll()) {
            one.close();
        }
    }

    private SmtpConnection connection(boolean utf8) throws MessagingException {
        for (SmtpConnection one = utf8 ? null : idle.poll(); one != null; one = idle.poll()) {
            if (one.isUsable(LONGEST_IDLE)) {
                return one;
            }
            one.close();
        }
        return SmtpConnection.to(server, utf8);
    }

    private void keep(SmtpConnection connection) {
        if (connection.isPlain()) {
            idle.push(connection);
        } else {
            connection.close();
        }
    }

    private String name() {
        return server.getHost() + (server.getPort() > 0 ? ":" + server.getPort() : "");
    }

    /** What the innermost cause says, in one line. */
    private static String why(MessagingException failed) {
        Throwable cause = failed;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String said = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return said.replaceAll("\\s+", " ").strip();
    }
}
