package io.hindsight.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;

import io.hindsight.notification.LetterDesk;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.SampleNotices;

/** What the settings of application.yaml, and those of who runs Hindsight, make of the post. */
@ExtendWith(OutputCaptureExtension.class)
class MailConfigurationTest {

    @RegisterExtension
    static final GreenMailExtension GREEN_MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    final ApplicationContextRunner start = new ApplicationContextRunner()
        .withInitializer(new ConfigDataApplicationContextInitializer())
        .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
        .withBean(Clock.class, Clock::systemUTC)
        .withUserConfiguration(Settings.class, MailConfiguration.class, MimeLetter.class);

    @EnableConfigurationProperties(MailSettings.class)
    static class Settings {
    }

    @Test
    void with_a_mail_host_letters_go_to_that_server() {
        start.withPropertyValues("spring.mail.host=localhost", "spring.mail.port=" + GREEN_MAIL.getSmtp().getPort(),
            "hindsight.mail.from=Post-mortems <pm@example.org>").run(context -> {
                context.getBean(Post.class).deliver(new LetterDesk().write(SampleNotices.of(NoticeKind.TASK)));
                assertThat(OpenedMail.of(GREEN_MAIL.getReceivedMessages()[0]).header("From"))
                    .isEqualTo("Post-mortems <pm@example.org>");
            });
    }

    @Test
    void no_protocol_waits_for_ever_for_a_server() {
        start.withPropertyValues("spring.mail.host=localhost")
            .run(context -> assertThat(context.getBean(JavaMailSenderImpl.class).getJavaMailProperties())
                .containsAllEntriesOf(Map.of(
                    "mail.smtp.connectiontimeout", "10000", "mail.smtp.timeout", "30000", "mail.smtp.writetimeout",
                    "30000",
                    "mail.smtps.connectiontimeout", "10000", "mail.smtps.timeout", "30000",
                    "mail.smtps.writetimeout", "30000")));
    }

    @Test
    void without_a_mail_host_letters_go_into_a_folder_and_the_start_says_so(CapturedOutput output) {
        start.withPropertyValues("hindsight.mail.folder=target/no-server").run(context -> {
            assertThat(context.getBean(Post.class)).isInstanceOf(FolderPost.class);
            assertThat(output).containsPattern(
                "WARN.*No mail server is set \\(spring.mail.host\\): mails are written into the folder /.*target/no-server");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"hindsight", "Hindsight <hindsight@>", "a@example.org, b@example.org", "Hindsight <>",
        "hïndsight@example.org"})
    void a_sender_that_is_no_address_stops_the_start(String from) {
        start.withPropertyValues("hindsight.mail.from=" + from).run(context -> assertThat(context).getFailure()
            .rootCause().hasMessageContaining("hindsight.mail.from").hasMessageContaining("one mail address"));
    }
}
