package io.hindsight.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import io.hindsight.HindsightApplication;
import io.hindsight.TestDatabase;
import io.hindsight.engine.Decisions;

@Tag("application")
@ExtendWith(OutputCaptureExtension.class)
class DecisionFolderTest {

    private static final String DATABASE = ((DriverManagerDataSource) TestDatabase.make()).getUrl();

    @TempDir
    Path folder;

    private long deployments;

    @Test
    void the_organisations_tables_hold_for_what_begins_while_they_are_there(CapturedOutput output) throws IOException {
        assertThat(daysOfALowOne(false)).containsEntry("first", 5);
        Files.writeString(folder.resolve("reminders.dmn"),
            ours().replace("<text>5</text>", "<text>7</text>"));
        assertThat(daysOfALowOne(true)).containsEntry("first", 7);
        assertThat(deployments).as("a new one, models and tables together").isEqualTo(2);
        assertThat(daysOfALowOne(true)).containsEntry("first", 7);
        assertThat(deployments).as("nothing has changed").isEqualTo(2);
        assertThat(daysOfALowOne(false)).containsEntry("first", 5);
        assertThat(output).contains("Of the decision tables, [reminders.dmn] come from " + folder);
    }

    @Test
    void a_wrong_table_stops_the_start_with_a_sentence(CapturedOutput output) throws IOException {
        Files.writeString(folder.resolve("reminders.dmn"), ours().replace("<text>5</text>", "<text>soon</text>"));
        assertThat(catchThrowable(() -> start(true))).hasRootCauseInstanceOf(WrongTables.class);
        assertThat(output).contains(folder.resolve("reminders.dmn") + ": Rule 4, \"first\", is no whole number.")
            .contains("hindsight.decisions.folder").doesNotContain("\tat io.hindsight");
    }

    private Map<String, Object> daysOfALowOne(boolean own) {
        try (ConfigurableApplicationContext application = start(own)) {
            ProcessEngine engine = application.getBean(ProcessEngine.class);
            deployments = engine.getRepositoryService().createDeploymentQuery().count();
            assertThat(engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("post-mortem")
                .count()).as("the map is bound to the tables of its deployment").isEqualTo(deployments);
            return application.getBean(Decisions.class).decide("reminders", Map.of("severity", "low"));
        }
    }

    private ConfigurableApplicationContext start(boolean own) {
        return new SpringApplicationBuilder(HindsightApplication.class).run("--server.port=0",
            "--spring.profiles.active=demo", "--camunda.bpm.job-execution.enabled=false",
            "--spring.datasource.url=" + DATABASE, "--hindsight.decisions.folder=" + (own ? folder : ""));
    }

    private static String ours() throws IOException {
        return new ClassPathResource("processes/reminders.dmn").getContentAsString(StandardCharsets.UTF_8);
    }
}
