package io.hindsight.planfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import io.hindsight.Api;
import io.hindsight.ApiTest;
import io.hindsight.Stages;
import io.hindsight.planversion.ChangeKind;
import io.hindsight.planversion.PlanChange;
import io.hindsight.planversion.PlanVersion;
import io.hindsight.planversion.Plans;

@ApiTest
class PlanApiTest {

    private static final String MARKDOWN = "text/markdown";

    @Autowired
    Api api;
    @Autowired
    Plans plans;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TaskService tasks;
    @Autowired
    Stages stages;

    @Test
    void the_plan_in_force_is_read_as_json_by_default() {
        assertThat(api.read("/api/plan")).hasStatusOk().bodyJson().extractingPath("$.number")
            .isEqualTo(plans.inForce().number());
        assertThat(api.read("/api/plan")).bodyJson().extractingPath("$.sections[0].phase").isEqualTo("all");
        assertThat(api.read("/api/plan/versions/1.0.0")).bodyJson().extractingPath("$.sections.length()").isEqualTo(27);
    }

    @Test
    void its_export_imported_again_changes_nothing() throws Exception {
        String file = export();
        assertThat(file).startsWith("---\ntitle: ").contains("<!-- section 4.2 -->");
        PlanVersion before = plans.inForce();

        assertThat(send("plan-owner1", file)).hasStatusOk().bodyJson().extractingPath("$.number")
            .isEqualTo(before.number());
        assertThat(plans.inForce()).isEqualTo(before);
    }

    @Test
    void a_file_may_name_the_owners_in_words_of_either_language() throws Exception {
        PlanVersion before = plans.inForce();

        assertThat(send("plan-owner1", export().replace("owner: \"security\"", "owner: \"Sécurité\"")))
            .hasStatusOk().bodyJson().extractingPath("$.number").isEqualTo(before.number());
        assertThat(plans.inForce()).isEqualTo(before);
    }

    @Test
    void what_was_edited_in_the_file_is_published_as_a_new_version() throws Exception {
        PlanVersion before = plans.inForce();
        String edited = export().replace("Close the way in on all systems", "Close 🚪 the way in on all systems");

        publish(edited);
        PlanVersion published = plans.inForce();
        assertThat(published).extracting(PlanVersion::title, PlanVersion::draftedBy).containsExactly("imported",
            "plan-owner1");
        assertThat(published.changes()).singleElement().extracting(PlanChange::kind, PlanChange::target)
            .containsExactly(ChangeKind.STRENGTHEN, "5.1");
        assertThat(read("/api/plan/versions/" + published.number() + "/diff", "text/plain"))
            .contains("+Eradication begins", "🚪");
        assertThat(api.read("/api/plan/versions/" + published.number() + "/diff")).bodyJson()
            .extractingPath("$[0].kind").isEqualTo("strengthen");
        assertThat(send("plan-owner1", edited.replace("🚪", "")).getResponse().getStatus()).isEqualTo(409);
        assertThat(before.number()).isNotEqualTo(published.number());
        assertThat(jdbc.sql("SELECT count(*) FROM notice WHERE reason = ?").param("plan:" + published.number())
            .query(Integer.class).single()).as("people who are told").isGreaterThan(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"facilitator1", "management1", "security1", "trainer1", "employee1"})
    void only_plan_owners_and_administrators_import(String person) throws Exception {
        assertThat(send(person, export())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(send("admin", export())).hasStatusOk();
    }

    @Test
    void who_takes_no_part_reads_nothing() {
        assertThat(api.send(get("/api/plan").with(httpBasic("employee1", "demo")))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(api.send(get("/plan").with(httpBasic("employee1", "demo")))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(api.send(get("/api/plan"))).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void a_bad_file_is_refused_with_what_is_wrong() throws Exception {
        assertThat(send("plan-owner1", "# A plan")).hasStatus(HttpStatus.BAD_REQUEST)
            .bodyJson().extractingPath("$.detail").asString().contains("front matter");
        assertThat(send("plan-owner1", export().replaceFirst("phase: triage", "phase: later")))
            .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY).bodyJson().extractingPath("$.errors[0].field").asString()
            .matches("sections\\[\\d+]\\.phase");
        assertThat(send("plan-owner1", "x".repeat((1 << 20) + 1))).hasStatus(HttpStatus.PAYLOAD_TOO_LARGE);
        assertThat(api.send(put("/api/plan").contentType(MARKDOWN).content(new byte[] {(byte) 0xC3})
            .with(httpBasic("plan-owner1", "demo")))).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(api.send(put("/api/plan").contentType("application/json").content("{}")
            .with(httpBasic("plan-owner1", "demo")))).hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }

    @ParameterizedTest
    @CsvSource({"/api/plan/versions/9.9.9", "/api/plan/versions/x/diff", "/plan/versions/9.9.9",
        "/plan/versions/9.9.9/diff"})
    void a_version_that_is_not_there_is_404(String path) {
        assertThat(api.read(path)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(api.send(get(path).accept("text/markdown", "text/plain").with(httpBasic("management1", "demo"))))
            .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void people_read_the_plan_as_pages() throws Exception {
        assertThat(api.read("/plan")).hasStatusOk().bodyText().contains("Stolen accounts", "<table>");
        assertThat(api.read("/plan/versions")).hasStatusOk().bodyText().contains("1.0.0");
        assertThat(api.read("/plan/versions/1.0.0")).hasStatusOk();
        assertThat(api.read("/plan/versions/1.0.0/diff")).hasStatusOk().bodyText().contains("<ins", "Stolen accounts");
        publish(export().replace("Life and safety come first",
            "<script>alert(1)</script> [x](javascript:alert(1)) Life and safety come first"));
        assertThat(api.read("/plan")).bodyText().contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert",
            "\"javascript:");
    }

    /** Imports a file, which somebody else approves. */
    private void publish(String file) {
        assertThat(send("plan-owner1", file)).hasStatus(HttpStatus.ACCEPTED);
        Task task = tasks.createTaskQuery().taskName("Approve import").orderByTaskCreateTime().desc().list().get(0);
        stages.complete(task, "management1", Map.of("importVerdict", "approve"));
    }

    private String export() throws Exception {
        return read("/api/plan", MARKDOWN);
    }

    private String read(String path, String type) throws Exception {
        return new String(api.send(get(path).accept(type).with(httpBasic("management1", "demo"))).getResponse()
            .getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult send(String person, String file) {
        return api.send(put("/api/plan").contentType(MARKDOWN).content(file.getBytes(StandardCharsets.UTF_8))
            .with(httpBasic(person, "demo")));
    }
}
