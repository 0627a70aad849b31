package io.hindsight.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ManagerCheckTest {

    final People people = mock(People.class);
    final ApplicationContextRunner start = new ApplicationContextRunner().withBean(People.class, () -> people)
        .withUserConfiguration(Settings.class, Managers.class, ManagerCheck.class);

    @EnableConfigurationProperties(Managers.ManagerSettings.class)
    static class Settings {
    }

    @Test
    void the_start_names_managers_and_people_whom_nobody_knows(CapturedOutput output) {
        known("ann");
        started("hindsight.people.managers.jane_roe@example.org=ann", "hindsight.people.managers.ann=left");
        assertThat(output).contains("names jane_roeexample.org, which is nobody’s login", "names left, which is")
            .doesNotContain("names ann,");
    }

    @Test
    void a_login_that_is_an_address_stands_in_brackets(CapturedOutput output) {
        known("ann", "jane_roe@example.org");
        assertThat(started("hindsight.people.managers[jane_roe@example.org]=ann"))
            .isEqualTo(Map.of("jane_roe@example.org", "ann"));
        assertThat(output).doesNotContain("nobody’s login");
    }

    private void known(String... logins) {
        for (String login : logins) {
            when(people.find(login)).thenReturn(Optional.of(new Person(login, login, null)));
        }
    }

    private Map<String, String> started(String... settings) {
        Map<String, String> managers = new HashMap<>();
        start.withPropertyValues(settings).run(context -> {
            context.publishEvent(new ApplicationReadyEvent(new SpringApplication(), new String[0], context,
                Duration.ZERO));
            managers.putAll(context.getBean(Managers.class).all());
        });
        return managers;
    }
}
