package io.hindsight.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.hindsight.ServerTest;
import io.hindsight.Stages;
import io.hindsight.walk.Program;
import io.hindsight.walk.Visitor;
import io.hindsight.walk.Webapp;

@ServerTest
class TaskNamesTest {

    @LocalServerPort
    int port;
    @Autowired
    Stages stages;

    String task;

    @BeforeEach
    void open() {
        String reference = stages.openPostMortem();
        stages.start("meeting", reference);
        task = stages.task(reference, "Schedule meeting").getId();
    }

    @Test
    void tasklist_shows_a_french_reader_names_severities_and_stages_in_french() throws IOException {
        Visitor reader = new Visitor(port);
        reader.logIn("facilitator1");
        String filter = StreamSupport
            .stream(Program.JSON.readTree(reader.get(Webapp.ENGINE + "/filter").body()).spliterator(), false)
            .filter(one -> one.get("name").asText().equals("All open tasks")).findFirst().orElseThrow().get("id")
            .asText();
        for (String path : List.of("/task/" + task, "/filter/" + filter + "/list")) {
            assertThat(reader.get(Webapp.ENGINE + path, "Accept-Language", "fr", "Accept", "application/hal+json")
                .body()).as(path).contains("\"name\":\"Fixer la réunion\"")
                .doesNotContain("\"Schedule meeting\"", "\"high\"", "\"Meeting\"");
            assertThat(reader.get(Webapp.ENGINE + path, "Accept-Language", "en").body()).as(path)
                .contains("Schedule meeting");
        }
    }

    @Test
    void programs_know_tasks_by_the_names_in_the_models() {
        Visitor reader = new Visitor(port);
        reader.logIn("facilitator1");
        assertThat(reader.get("/engine-rest/task/" + task, "Accept-Language", "fr").body())
            .contains("Schedule meeting");
    }

    @Test
    void each_task_and_each_process_that_has_some_has_a_french_name() {
        List<BpmnModelInstance> models = Stream.of(Objects.requireNonNull(new File("processes").listFiles()))
            .filter(file -> file.getName().endsWith(".bpmn")).map(Bpmn::readModelFromFile)
            .filter(model -> !model.getModelElementsByType(UserTask.class).isEmpty()).toList();
        assertThat(models).isNotEmpty().flatExtracting(model -> Stream.concat(
            model.getModelElementsByType(UserTask.class).stream().map(UserTask::getName),
            model.getModelElementsByType(Process.class).stream().map(Process::getName)).toList())
            .isSubsetOf(TaskNames.french().keySet());
    }
}
