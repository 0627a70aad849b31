package io.hindsight.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import io.hindsight.EngineTest;
import io.hindsight.Stages;

@EngineTest
class ThreatsTest {

    private static final KevServer SERVER = new KevServer();

    @Autowired
    ProcessEngine engine;
    @Autowired
    Stages stages;
    @Autowired
    Threats threats;

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry properties) {
        properties.add("hindsight.threats.address", SERVER::address);
        properties.add("hindsight.threats.timeout", () -> "1s");
        properties.add("hindsight.threats.products", () -> "citrix,MOVEit Transfer");
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @BeforeEach
    void aGoodServer() {
        init(engine);
        SERVER.answers(KevServer.whole(KevServer.SAMPLE));
    }

    @Test
    void the_catalogue_is_fetched_every_morning() {
        Job timer =
            engine.getManagementService().createJobQuery().processDefinitionKey("threats").timers().singleResult();
        assertThat(timer.getDuedate()).isInTheFuture();
        engine.getManagementService().executeJob(timer.getId());
        ProcessInstance run = running();
        fetch(run);

        BpmnAwareTests.assertThat(run).isEnded().hasPassedInOrder("Event_MorningReached", "Gateway_AddressKnown",
            "Task_FetchThreats", "Event_CatalogueRenewed");
        assertThat(threats.latest()).hasValueSatisfying(copy -> assertThat(copy.version()).isEqualTo("2025.08.25"));
    }

    @Test
    void a_failure_is_tried_again_and_then_an_incident_that_says_why_and_the_last_copy_stays() {
        fetch(start());
        SERVER.answers(KevServer.half());
        ProcessInstance run = start();
        for (int retries = 3; retries > 0; retries--) {
            assertThat(job(run).getRetries()).isEqualTo(retries);
            assertThat(catchThrowableOf(run)).contains("its answer broke off");
        }

        Incident incident =
            engine.getRuntimeService().createIncidentQuery().processInstanceId(run.getId()).singleResult();
        assertThat(incident.getIncidentMessage()).contains("No new catalogue of threats from", "The last one stays.");
        assertThat(threats.concerning("")).hasSize(5);
        engine.getRuntimeService().deleteProcessInstance(run.getId(), "tested");
    }

    @Test
    void proposals_are_made_beside_the_threats_that_concern_the_organisation() {
        fetch(start());
        String reference = stages.openPostMortem();
        ProcessInstance hardening = stages.start("hardening", reference);

        assertThat(stages.shown(stages.task(reference, "Propose actions"), "threats"))
            .contains("CISA catalogue of 25 August 2025",
                "- **CVE\\-2024\\-8069** Citrix Session Recording", "to be mended by 15 September 2025",
                "used by ransomware")
            .doesNotContain("CVE\\-2021\\-44228");
        assertThat(engine.getRuntimeService().getVariable(hardening.getId(), "answerable").toString())
            .contains("threat:CVE-2023-34362", "CVE-2023-34362: Progress MOVEit Transfer");
    }

    private String catchThrowableOf(ProcessInstance run) {
        try {
            fetch(run);
            return "";
        } catch (RuntimeException failed) {
            return failed.getMessage();
        }
    }

    private ProcessInstance start() {
        return engine.getRuntimeService().startProcessInstanceByKey("threats");
    }

    private ProcessInstance running() {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("threats").singleResult();
    }

    private void fetch(ProcessInstance run) {
        engine.getManagementService().executeJob(job(run).getId());
    }

    private Job job(ProcessInstance run) {
        return engine.getManagementService().createJobQuery().processInstanceId(run.getId()).singleResult();
    }
}
