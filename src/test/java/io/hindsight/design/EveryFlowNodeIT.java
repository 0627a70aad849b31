package io.hindsight.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Test;

import io.hindsight.FlowNodeLog;

/** Runs after all tests of the models, in the build's next phase. */
class EveryFlowNodeIT {

    @Test
    void every_flow_node_of_every_model_was_passed_by_a_test() throws IOException {
        assertThat(passed()).containsAll(flowNodes());
    }

    private static Set<String> passed() throws IOException {
        Set<String> passed = new TreeSet<>();
        try (Stream<Path> processes = Files.list(FlowNodeLog.FOLDER)) {
            for (Path one : processes.toList()) {
                passed.addAll(Files.readAllLines(one));
            }
        }
        return passed;
    }

    private static Set<String> flowNodes() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).flatMap(EveryFlowNodeIT::flowNodes)
                .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<String> flowNodes(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        String process = model.getModelElementsByType(Process.class).iterator().next().getId();
        return model.getModelElementsByType(FlowNode.class).stream().map(node -> process + ':' + node.getId());
    }
}
