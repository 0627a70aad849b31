package io.hindsight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.hindsight.ServerTest;
import io.hindsight.walk.Program;
import io.hindsight.walk.Program.Answer;

/** Each process is started by an administrator as Tasklist and programs could, with nothing of what it needs. */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class StageStartTest {

    /** They need nothing, or not before their first job runs. */
    private static final List<String> ALONE = List.of("weekly-report", "plan-review", "threats", "notice");

    @LocalServerPort
    int port;
    @Autowired
    RepositoryService repository;
    @Autowired
    RuntimeService runtime;

    @Test
    void without_its_variables_it_is_a_4xx_with_a_sentence_and_leaves_nothing(CapturedOutput log) {
        long before = runtime.createProcessInstanceQuery().count();
        int written = log.getAll().length();
        assertThat(processes()
            .flatMap(process -> Stream.of("{}", "{\"businessKey\": \"PM-1999-0001\"}").map(body -> process + " "
                + start(process, body)))
            .filter(answer -> !answer.matches("\\S+ 4\\d\\d [^{}]+\\."))).isEmpty();
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);
        assertThat(log.getAll().substring(written)).doesNotContain("ERROR");
    }

    private String start(String process, String body) {
        Answer answer = new Program(port).post("admin", "/engine-rest/process-definition/key/" + process + "/start",
            body.getBytes());
        return answer.status() + " " + answer.json().path("message").asText();
    }

    private Stream<String> processes() {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
            .map(ProcessDefinition::getKey).filter(key -> !ALONE.contains(key));
    }
}
