package io.hindsight.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class StartSettingsTest {

    @Test
    void settings_are_told_wherever_they_were_made_and_secrets_only_as_set() {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("file", Map.of(
            "spring.datasource.password", "hush1", "hindsight.mail.address", "https://pm.example",
            "spring.mail.password", "",
            "spring.datasource.url", "jdbc:postgresql://me:hush2@db/x?user=u&password=hush3&ssl=true", "other.key",
            "hush4")));
        environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource("systemEnvironment",
            Map.of("CAMUNDA_BPM_ADMINUSER_PASSWORD", "hush5", "HINDSIGHT_PLAN_IMPORT", "publish")));

        Map<String, String> settings = StartSettings.of(environment);
        assertThat(settings).containsEntry("spring.datasource.password", "set")
            .containsEntry("spring.mail.password", "")
            .containsEntry("hindsight.mail.address", "https://pm.example")
            .containsEntry("hindsight.plan.import", "publish")
            .containsEntry("spring.datasource.url", "jdbc:postgresql://set@db/x?user=u&password=set&ssl=true");
        assertThat(settings.toString()).doesNotContain("hush");
    }
}
