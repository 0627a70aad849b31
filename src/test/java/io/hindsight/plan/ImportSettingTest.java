package io.hindsight.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.hindsight.HindsightApplication;
import io.hindsight.TestDatabase;

@ExtendWith(OutputCaptureExtension.class)
@Tag("application")
class ImportSettingTest {

    @Test
    void a_way_that_is_neither_stops_the_start_with_a_sentence(CapturedOutput output) {
        assertThat(catchThrowable(() -> new SpringApplicationBuilder(HindsightApplication.class, TestDatabase.class)
            .run("--server.port=0", "--spring.profiles.active=demo", "--hindsight.plan.import=perhaps").close()))
            .isNotNull();
        assertThat(output)
            .contains("hindsight.plan.import must be draft or publish, not perhaps", "APPLICATION FAILED TO START")
            .doesNotContain("\tat io.hindsight");
    }
}
