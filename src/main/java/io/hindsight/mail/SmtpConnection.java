package io.hindsight.mail;

import java.util.Properties;

import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;

/** An open connection to the mail server. A plain one sends to addresses in ASCII only, which every server takes. */
final class SmtpConnection {

    private static final long FRESH = 1_000_000_000L;

    private final Transport transport;
    private final boolean isPlain;
    private long usedAt = System.nanoTime();

    private SmtpConnection(Transport transport, boolean isPlain) {
        this.transport = transport;
        this.isPlain = isPlain;
    }

    static SmtpConnection to(JavaMailSenderImpl server, boolean utf8) throws MessagingException {
        Properties properties = new Properties();
        properties.putAll(server.getSession().getProperties());
        properties.setProperty("mail.mime.allowutf8", String.valueOf(utf8));
        Transport transport = Session.getInstance(properties)
            .getTransport(server.getProtocol() == null ? "smtp" : server.getProtocol());
        transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        SmtpConnection connection = new SmtpConnection(transport, !utf8);
        if (utf8 && !(transport instanceof SMTPTransport smtp && smtp.supportsExtension("SMTPUTF8"))) {
            connection.close();
            throw new MessagingException("it knows addresses in ASCII only (no SMTPUTF8)");
        }
        return connection;
    }

    void send(MimeMessage message) throws MessagingException {
        transport.sendMessage(message, message.getAllRecipients());
        usedAt = System.nanoTime();
    }

    boolean isPlain() {
        return isPlain;
    }

    /** Asks the server where the last use is a while ago. */
    boolean isUsable(long longestIdle) {
        long idle = System.nanoTime() - usedAt;
        return idle < longestIdle && (idle < FRESH || transport.isConnected());
    }

    void close() {
        try {
            transport.close();
        } catch (MessagingException gone) {
            // It is closed either way.
        }
    }
}
