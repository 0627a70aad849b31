package io.hindsight.planimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import io.hindsight.Api;
import io.hindsight.ApiTest;
import io.hindsight.Stages;
import io.hindsight.acknowledgement.VersionNews;
import io.hindsight.audit.Audit;
import io.hindsight.engine.Processes;
import io.hindsight.people.Role;
import io.hindsight.planfile.PlanReader;
import io.hindsight.planfile.PlanWriter;
import io.hindsight.planversion.PlanVersion;
import io.hindsight.planversion.PlanVersion.Section;
import io.hindsight.planversion.Plans;
import io.hindsight.planversion.Publishing;

@ApiTest
class PlanImportTest {

    private static final Map<String, Object> APPROVED = Map.of("importVerdict", "approve");
    private static final Map<String, Object> SENT_BACK =
        Map.of("importVerdict", "send-back", "importReasons", "Who is called?");

    @Autowired
    Api api;
    @Autowired
    Stages stages;
    @Autowired
    TaskService tasks;
    @Autowired
    Plans plans;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Clock clock;
    @Autowired
    Publishing publishing;
    @Autowired
    VersionNews news;
    @Autowired
    Processes processes;
    @Autowired
    Audit audit;

    PlanVersion before;

    @BeforeEach
    void nothingWaits() {
        tasks.createTaskQuery().taskName("Approve import").list()
            .forEach(task -> stages.complete(task, "management2", SENT_BACK));
        before = plans.inForce();
    }

    @Test
    void an_imported_plan_waits_for_somebody_else() throws Exception {
        String address = taken(edited("Call the bank."));
        assertThat(plans.inForce()).isEqualTo(before);
        assertThat(api.read(address)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
            {"state": "waiting", "base": "%s", "draftedBy": "plan-owner1", "draftedByName": "Plan owners 1"}"""
            .formatted(before.number()));
        assertThat(stages.shown(task(), "importFacts")).contains("Plan owners 1", before.number(), "Call the bank",
            "In force now", "written in English");
    }

    @Test
    void approved_it_is_published_and_the_teams_are_told() throws Exception {
        String address = taken(edited("Call the bank."));
        stages.complete(task(), "management1", APPROVED);
        PlanVersion published = plans.inForce();
        assertThat(published.number()).isNotEqualTo(before.number());
        assertThat(published).extracting(PlanVersion::draftedBy, PlanVersion::approvedBy)
            .containsExactly("plan-owner1", "management1");
        assertThat(api.read(address)).bodyJson().isLenientlyEqualTo("""
            {"state": "published", "version": "%s", "reviewedBy": "management1"}""".formatted(published.number()));
        assertThat(jdbc.sql("SELECT DISTINCT content ->> 'by' FROM notice WHERE reason = ?")
            .param("plan:" + published.number())
            .query(String.class).list()).containsExactly("plan-owner1");
    }

    @Test
    void approved_it_is_acknowledged_by_the_teams_that_it_concerns() throws Exception {
        taken(edited("Call the bank."));
        stages.complete(task(), "management1", APPROVED);
        Section changed = plans.sections(plans.inForce()).stream().filter(section -> section.number().equals("5.1"))
            .findFirst().orElseThrow();
        assertThat(jdbc.sql("SELECT team FROM acknowledgement WHERE version = ? AND gathered")
            .param(plans.inForce().id()).query(String.class).list()).contains(changed.owner())
            .hasSizeLessThan(Role.active().size());
        assertThat(tasks.createTaskQuery().taskName("Acknowledge plan")
            .processVariableValueEquals("team", changed.owner()).list()).singleElement()
            .satisfies(task -> assertThat(task.getDescription()).contains(plans.inForce().number()));
    }

    @Test
    void sent_back_it_changes_nothing_and_its_importer_is_told_why() throws Exception {
        String address = taken(edited("Call the bank."));
        assertThatThrownBy(() -> stages.complete(task(), "management1", Map.of("importVerdict", "send-back")))
            .hasMessageContaining("“What is wrong” needs an answer.");
        stages.complete(task(), "management1", SENT_BACK);
        assertThat(plans.inForce()).isEqualTo(before);
        assertThat(api.read(address)).bodyJson().isLenientlyEqualTo("""
            {"state": "returned", "reasons": "Who is called?", "reviewedBy": "management1"}""");
        assertThat(jdbc.sql("SELECT recipient FROM notice WHERE kind = 'import-returned' AND reason = ?")
            .param("import:" + address.substring(address.lastIndexOf('/') + 1)).query(String.class).list())
            .containsExactly("plan-owner1");
    }

    @Test
    void nobody_approves_the_own_import_in_whatever_way() throws Exception {
        taken("admin", edited("Call the bank."));
        Task task = task();
        assertThatThrownBy(() -> stages.complete(task, "admin", APPROVED))
            .hasMessageContaining("Who has imported a plan cannot approve it");
        assertThatThrownBy(() -> tasks.claim(task.getId(), "admin"))
            .hasMessageContaining("Who has imported a plan cannot approve it");
        assertThatThrownBy(() -> tasks.setAssignee(task.getId(), "admin")).hasMessageContaining("Somebody else");
        assertThat(plans.inForce()).isEqualTo(before);
    }

    @Test
    void the_same_file_waits_once_and_a_corrected_one_beside_it() throws Exception {
        String file = edited("Call the bank.");
        assertThat(taken(file)).isEqualTo(taken(file)).isNotEqualTo(taken(edited("Call the bank at once.")));
        assertThat(tasks.createTaskQuery().taskName("Approve import").count()).isEqualTo(2);
    }

    @Test
    void a_file_that_another_version_has_overtaken_can_only_be_sent_back() throws Exception {
        taken(edited("Call the bank."));
        Task first = task();
        taken(edited("Call the police."));
        Task second = tasks.createTaskQuery().taskName("Approve import").list().stream()
            .filter(task -> !task.getId().equals(first.getId())).findFirst().orElseThrow();
        stages.complete(second, "management1", APPROVED);
        assertThatThrownBy(() -> stages.complete(first, "management1", APPROVED))
            .hasMessageContaining("Another version was published meanwhile").hasMessageContaining(before.number());
        stages.complete(first, "management1", SENT_BACK);
    }

    @Test
    void what_was_handed_in_is_read_by_those_who_take_part() throws Exception {
        String address = taken(edited("Call the bank."));
        assertThat(api.read(address + "/file")).hasStatusOk().bodyText().contains("Call the bank.");
        assertThat(api.read("/api/plan/imports")).bodyJson().extractingPath("$[0].state").isEqualTo("waiting");
        assertThat(api.read("/api/plan/imports/0")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(api.read("/api/plan/imports/x")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(api.send(get(address).with(httpBasic("employee1", "demo")))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    @Transactional
    void where_the_settings_say_so_it_is_published_at_once() throws Exception {
        Imports imports = new Imports(new ImportSettings("publish"), jdbc, clock, publishing, news, processes, audit);
        Optional<PlanImport> waiting = imports.take(PlanReader.read(edited("Call the bank.")), null, "plan-owner1");
        assertThat(waiting).isEmpty();
        assertThat(plans.inForce().number()).isNotEqualTo(before.number());
    }

    @Test
    void a_setting_that_is_neither_stops_the_start_with_a_sentence() {
        assertThatThrownBy(() -> new ImportSettings("perhaps"))
            .hasMessage("hindsight.plan.import must be draft or publish, not perhaps");
    }

    @Test
    void a_plain_file_is_taken_by_its_headings_and_the_answer_says_what_was_assumed() throws Exception {
        String investigate = "Ask. ".repeat(995) + "Done";
        MvcTestResult answer = sent("plan-owner1", "# Our plan\n\n## Playbooks\n\n### Investigate\n\n" + investigate);
        String assumed = "version=%s; language=en; numbers=position; phase=all; owner=plan-owners"
            .formatted(before.number());
        assertThat(answer).hasStatus(HttpStatus.ACCEPTED).hasHeader("Plan-Assumed", assumed).bodyJson()
            .extractingPath("$.assumed").isEqualTo(assumed);
        assertThat(stages.shown(task(), "importFacts")).contains("taken by its headings", "numbers\\=position");
        stages.complete(task(), "management1", APPROVED);
        assertThat(plans.sections(plans.inForce())).containsExactly(
            new Section("1", "Playbooks", "all", "plan-owners", ""),
            new Section("1.1", "Investigate", "all", "plan-owners", investigate));
        taken(PlanWriter.write(plans.document(before)).replaceFirst("version: .*",
            "version: " + plans.inForce().number()));
        stages.complete(task(), "management1", APPROVED);
        assertThat(plans.sections(plans.inForce())).as("later tests find the plan of before")
            .isEqualTo(plans.sections(before));
    }

    private Task task() {
        return tasks.createTaskQuery().taskName("Approve import").singleResult();
    }

    private String edited(String added) throws UnsupportedEncodingException {
        String file =
            new String(api.send(get("/api/plan").accept("text/markdown").with(httpBasic("management1", "demo")))
                .getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        return file.replaceFirst("(<!-- section 5.1 -->\\n[^\\n]*\\n)", "$1\n" + added + "\n");
    }

    private String taken(String file) {
        return taken("plan-owner1", file);
    }

    /** @return where it stands */
    private String taken(String person, String file) {
        MvcTestResult answer = sent(person, file);
        assertThat(answer).hasStatus(HttpStatus.ACCEPTED);
        return answer.getResponse().getHeader("Location");
    }

    private MvcTestResult sent(String person, String file) {
        return api.send(put("/api/plan").contentType("text/markdown").content(file.getBytes(StandardCharsets.UTF_8))
            .with(httpBasic(person, "demo")));
    }
}
