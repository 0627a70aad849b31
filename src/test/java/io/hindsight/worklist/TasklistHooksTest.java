package io.hindsight.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** What our script of the list holds on to in Camunda's Tasklist is there. */
class TasklistHooksTest {

    private static final String TASKLIST = "META-INF/resources/webjars/camunda/app/tasklist/";

    @ParameterizedTest
    @ValueSource(strings = {"case\"tasklist.card\":n.taskId=t.task.id", "getProviders({component:\"tasklist.card\"})",
        "cardPluginVars={read:[\"task\",\"filterProperties\"]}"})
    void a_card_takes_a_script_of_ours(String hook) throws IOException {
        assertThat(read("camunda-tasklist-bootstrap.js")).contains(hook);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<ol class=\"tasks-list", "<li class=\"task\"", "class=\"process-definition\"",
        "class=\"assignee\"", "class=\"cells-wrapper\""})
    void a_card_has_the_lines_that_ours_replace(String line) throws IOException {
        assertThat(read("camunda-tasklist-bootstrap.js")).contains(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"l(\"sorting\")", "r[0].sortBy||\"created\""})
    void the_order_is_read_from_the_address(String reading) throws IOException {
        assertThat(read("camunda-tasklist-bootstrap.js")).contains(reading);
    }

    @Test
    void tasklist_loads_the_script() throws IOException {
        assertThat(read("scripts/config.js")).contains("'scripts/list.js'");
        assertThat(Files.readString(Path.of("src/main/resources", TASKLIST, "scripts/list.js")))
            .contains("pluginPoint: 'tasklist.card'", WorklistConfiguration.MARK + " === GROUPED");
    }

    private static String read(String file) throws IOException {
        return new ClassPathResource(TASKLIST + file).getContentAsString(StandardCharsets.UTF_8);
    }
}
