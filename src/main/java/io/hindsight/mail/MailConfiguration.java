package io.hindsight.mail;

import org.eclipse.angus.mail.util.MailStreamProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import jakarta.mail.util.StreamProvider;

/** Chooses the post: the mail server of {@code spring.mail.host}, or a folder. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    static {
        // Else Jakarta Mail looks for it in all jars, for each part of each mail.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private static final Logger LOG = LoggerFactory.getLogger(MailConfiguration.class);

    @Bean
    Post post(ObjectProvider<JavaMailSenderImpl> server, MimeLetter envelope, MailSettings settings) {
        JavaMailSenderImpl sender = server.getIfAvailable();
        if (sender != null) {
            return new SmtpPost(envelope, sender);
        }
        LOG.warn("No mail server is set (spring.mail.host): mails are written into the folder {}.",
            settings.folder().toAbsolutePath());
        return new FolderPost(envelope, settings.folder());
    }
}
