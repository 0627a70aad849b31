package io.hindsight.notification;

import java.net.IDN;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

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
record MailSettings(
    @DefaultValue("Hindsight <hindsight@localhost>") String from,
    @DefaultValue("http://localhost:8080") URI address,
    @DefaultValue("mail") Path folder,
    @DefaultValue("PT1M") Duration sweep,
    @DefaultValue("08:00") LocalTime digest) {

    /** A Message-ID in the sender's domain. */
    String messageId(String name) {
        return "<" + name + "@" + domain() + ">";
    }

    /** The sender's. */
    String domain() {
        return IDN.toASCII(from.replaceAll(".*@([^>\\s]+).*", "$1"));
    }
}
