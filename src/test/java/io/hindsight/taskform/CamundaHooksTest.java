package io.hindsight.taskform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** What our scripts hold on to in Camunda’s own, which no contract promises. */
class CamundaHooksTest {

    private static final String WEBAPP = "META-INF/resources/webjars/camunda/";

    @ParameterizedTest
    @CsvSource({"lib/deps.js, FormPlayground", "lib/deps.js, importSchema", "lib/deps.js, formFieldRegistry",
        "lib/runtime.js, webpackChunkcamunda_bpm_webapp",
        "app/tasklist/camunda-tasklist-bootstrap.js, tasklist.task.detail",
        "app/tasklist/camunda-tasklist-bootstrap.js, tasklist.task.action",
        "app/tasklist/camunda-tasklist-bootstrap.js, tasklist.navbar.action",
        "app/tasklist/camunda-tasklist-bootstrap.js, start-process-action",
        "app/tasklist/camunda-tasklist-bootstrap.css, .fjs-container .fjs-input-group"})
    void camunda_still_has(String file, String hook) throws IOException {
        assertThat(text(file)).contains(hook);
    }

    @Test
    void our_pages_load_the_version_that_tasklist_loads() throws IOException {
        String tasklist = text("app/tasklist/index.html");
        assertThat(new ClassPathResource("static/camunda-form.js").getContentAsString(StandardCharsets.UTF_8))
            .contains("/camunda/lib/deps.js?bust=" + tasklist.split("lib/deps\\.js\\?bust=")[1].split("\"")[0]);
    }

    @Test
    void the_style_of_forms_is_a_small_part_of_tasklist_s_with_all_that_forms_have() throws IOException {
        String style = new FormStyle().style();
        assertThat(style).contains(".fjs-container", ".flatpickr-calendar", "--cds-field").doesNotContain(".navbar",
            "body{");
        assertThat(style.length()).isLessThan(text("app/tasklist/camunda-tasklist-bootstrap.css").length() / 4);
    }

    private static String text(String file) throws IOException {
        return new ClassPathResource(WEBAPP + file).getContentAsString(StandardCharsets.UTF_8);
    }
}
