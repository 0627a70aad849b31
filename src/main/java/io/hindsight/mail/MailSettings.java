package io.hindsight.mail;

import java.net.IDN;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

import jakarta.mail.internet.AddressException;

/**
 * How mail is sent.
 *
 * @param from    the sender's address, such as {@code Hindsight <hindsight@example.org>}
 * @param address where people reach Hindsight with their browser
 * @param folder  where mails are written as files while no {@code spring.mail.host} is set
 * @param sweep   how long to wait between two looks at the open tasks
 * @param digest  at what time, wherever somebody is, the digest of the day is made
 */
@ConfigurationProperties("hindsight.mail")
public record MailSettings(
    @DefaultValue("Hindsight <hindsight@localhost>") String from,
    @DefaultValue("http://localhost:8080") URI address,
    @DefaultValue("mail") Path folder,
    @DefaultValue("PT1M") Duration sweep,
    @DefaultValue("08:00") LocalTime digest) {

    public MailSettings {
        sender(from);
    }

    public Mailbox sender() {
        return sender(from);
    }

    /** Our page of this path, as mails link to it. */
    public String page(String path) {
        return address.toString().replaceAll("/+$", "") + path;
    }

    /** A Message-ID in the sender's domain. */
    public String messageId(String name) {
        return "<" + name + "@" + domain() + ">";
    }

    /** The sender's. */
    public String domain() {
        return IDN.toASCII(from.replaceAll(".*@([^>\\s]+).*", "$1"));
    }

    /** Mail of a sender in UTF-8 would be refused by many servers, whoever it is for. */
    private static Mailbox sender(String from) {
        try {
            Mailbox sender = Mailbox.of(from);
            if (!sender.needsUtf8()) {
                return sender;
            }
        } catch (AddressException malformed) {
            // Said below, as for all that is none.
        }
        throw new InvalidConfigurationPropertyValueException("hindsight.mail.from", from,
            "It has to be one mail address in ASCII, such as Hindsight <hindsight@example.org>.");
    }
}
