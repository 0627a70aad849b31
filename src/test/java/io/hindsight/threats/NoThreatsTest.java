package io.hindsight.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.hindsight.EngineTest;

@EngineTest
class NoThreatsTest {

    @Autowired
    ProcessEngine engine;
    @Autowired
    Threats threats;

    @Test
    void without_an_address_nothing_is_fetched_and_forms_show_no_threats() {
        init(engine);
        BpmnAwareTests.assertThat(engine.getRuntimeService().startProcessInstanceByKey("threats")).isEnded()
            .hasPassed("Event_CatalogueKept").hasNotPassed("Task_FetchThreats");
        assertThat(threats.overview("Citrix")).isNull();
        assertThat(threats.concerning("Citrix")).isEmpty();
    }
}
