package io.hindsight.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Arrays;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import io.hindsight.HindsightApplication;
import io.hindsight.TestDatabase;
import io.hindsight.directory.Login;
import io.hindsight.people.People;
import io.hindsight.people.Role;

@ExtendWith(OutputCaptureExtension.class)
@Tag("application")
class AdministratorTest {

    @Test
    void without_an_administrator_the_application_refuses_to_start_and_says_how_to_set_one(CapturedOutput output) {
        Throwable failure = catchThrowable(() -> start());
        assertThat(failure).hasRootCauseInstanceOf(AdministratorMissing.class);
        assertThat(output).contains("Hindsight has no administrator, so nobody could log in.")
            .contains("CAMUNDA_BPM_ADMINUSER_PASSWORD").doesNotContain("\tat io.hindsight");
    }

    @Test
    void an_administrator_set_by_configuration_can_log_in_and_is_the_only_user() {
        try (ConfigurableApplicationContext application =
            start("--camunda.bpm.admin-user.id=chief", "--camunda.bpm.admin-user.password=s3cret words")) {
            assertThat(application.getBean(Login.class).matches("chief", "s3cret words")).isTrue();
            assertThat(application.getBean(People.class).with(Role.active())).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"password1234", "elevenchars", "The.Chief.Himself"})
    void an_administrator_whose_password_is_easy_to_guess_is_refused_at_start(String password, CapturedOutput output) {
        assertThat(catchThrowable(() -> start("--camunda.bpm.admin-user.id=the.chief.himself",
            "--camunda.bpm.admin-user.password=" + password))).isNotNull();
        assertThat(output).contains("The password of the first administrator is too easy to guess.")
            .contains("openssl rand").doesNotContain(password);
    }

    private ConfigurableApplicationContext start(String... settings) {
        String[] all = Arrays.copyOf(settings, settings.length + 1);
        all[settings.length] = "--server.port=0";
        return new SpringApplicationBuilder(HindsightApplication.class, TestDatabase.class).run(all);
    }
}
