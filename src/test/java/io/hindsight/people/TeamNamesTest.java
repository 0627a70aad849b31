package io.hindsight.people;

import static io.hindsight.Stages.chosen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.authentication.TestingAuthenticationToken;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.text.Words;

@EngineTest
class TeamNamesTest {

    @Autowired
    Stages stages;
    @Autowired
    FormService forms;
    @Autowired
    IdentityService identity;
    @Autowired
    TeamNames names;
    @Autowired
    Teams teams;
    @Autowired
    MessageSource pages;

    List<String> lawyers;

    @BeforeEach
    void remember() {
        lawyers = identity.createUserQuery().memberOfGroup("legal").list().stream().map(User::getId).toList();
        assertThat(lawyers).isNotEmpty();
    }

    @AfterEach
    void asBefore() {
        if (identity.createGroupQuery().groupId("legal").count() == 0) {
            Group group = identity.newGroup("legal");
            group.setType("HINDSIGHT");
            identity.saveGroup(group);
            lawyers.forEach(person -> identity.createMembership(person, "legal"));
        }
        call("Legal");
    }

    @Test
    void a_team_that_is_renamed_has_its_new_name_in_every_language_and_on_pages_too() {
        call("Law & Order");
        assertThat(Words.ENGLISH.of("role.legal")).isEqualTo("Law & Order");
        assertThat(Words.of(Locale.FRENCH).of("role.legal")).isEqualTo("Law & Order");
        assertThat(pages.getMessage("role.legal", null, Locale.FRENCH)).isEqualTo("Law & Order");
        assertThat(Words.of(Locale.FRENCH).of("role.security")).isEqualTo("Sécurité");
    }

    @Test
    void a_form_calls_it_by_its_new_name() throws IOException {
        call("Law & Order");
        assertThat(offered()).containsEntry("legal", "Law & Order").containsEntry("security", "Security");
    }

    @Test
    void a_team_that_is_gone_is_neither_offered_nor_invited_nor_asked() throws IOException {
        assertThat(offered()).containsEntry("legal", "Legal");
        String reference = meeting();
        identity.deleteGroup("legal");
        assertThat(offered()).doesNotContainKey("legal").containsKey("security");
        assertThatThrownBy(() -> stages.complete(reference, "Schedule meeting", "facilitator1",
            Map.of("scheduledFor", LocalDate.now().plusDays(3) + "T10:00", "minutes", 60, "place", "Room 4", "agenda",
                "All", "invitedRoles", chosen("legal"))))
            .hasMessageContaining("Teams invited");
        assertThat(teams.all()).extracting(Teams.Team::group).doesNotContain("legal").contains("security");
    }

    @Test
    void a_text_that_a_form_was_to_show_before_calls_it_by_its_new_name() {
        String reference = stages.openPostMortem();
        stages.start("training", reference);
        stages.complete(reference, "Plan sessions", "trainer1",
            Map.of("trainingNeeded", "yes", "session1Subject", "Call",
                "session1Audience", chosen("legal", "trainers"), "session1Goal", "Goal", "session1Begins",
                LocalDate.now().plusDays(3) + "T14:00", "session1Minutes", 45, "session1Place", "Room 1",
                "session1Measure", "Test"));
        assertThat(facts(reference)).contains("For: Legal, Trainers");
        call("Law & Order");
        assertThat(facts(reference)).contains("For: Law & Order, Trainers");
        LocaleContextHolder.setLocale(Locale.FRENCH);
        try {
            assertThat(facts(reference)).contains("Law & Order, Formateurs");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private String facts(String reference) {
        return stages.shown(stages.task(reference, "Hold session"), "sessionFacts");
    }

    @Test
    void what_was_offered_before_calls_it_by_its_new_name() {
        String reference = meeting();
        stages.complete(reference, "Schedule meeting", "facilitator1",
            Map.of("scheduledFor", LocalDate.now().plusDays(3) + "T10:00", "minutes", 60, "place", "Room 4", "agenda",
                "All", "invitedRoles", chosen("legal")));
        call("Law & Order");
        assertThat(forms.getTaskFormVariables(stages.task(reference, "Hold meeting").getId()).get("invited").toString())
            .contains("Legal 1 · Law & Order").doesNotContain("· Legal");
    }

    @Test
    void tasklist_calls_it_by_its_new_name() {
        WebappReader reader = new WebappReader();
        call("Law & Order");
        assertThat(reader.reader(new TestingAuthenticationToken("facilitator1", "")).getBody().words())
            .containsEntry("role.legal", "Law & Order").containsEntry("role.security", "Security");
    }

    @Test
    void what_a_task_is_about_ends_with_the_team_as_it_is_called_now() {
        call("Law & Order");
        assertThat(Role.about("Version 1.0.1 · legal", Words.ENGLISH)).isEqualTo("Version 1.0.1 · Law & Order");
        assertThat(Role.about("legal", Words.of(Locale.FRENCH))).isEqualTo("Law & Order");
        assertThat(Role.about("plan-owners", Words.of(Locale.FRENCH))).isEqualTo("Responsables du plan");
        assertThat(Role.about("Ask paralegal", Words.ENGLISH)).isEqualTo("Ask paralegal");
    }

    private Map<String, String> offered() throws IOException {
        try (InputStream form = forms.getDeployedTaskForm(stages.task(meeting(), "Schedule meeting").getId())) {
            JsonNode field = new ObjectMapper().readTree(form).path("components");
            return StreamSupport.stream(field.spliterator(), false)
                .filter(one -> one.path("key").asText().equals("invitedRoles"))
                .flatMap(one -> StreamSupport.stream(one.get("values").spliterator(), false))
                .collect(Collectors.toMap(one -> one.get("value").asText(),
                    one -> one.get("label").asText()));
        }
    }

    private String meeting() {
        String reference = stages.openPostMortem();
        stages.start("meeting", reference);
        return reference;
    }

    private void call(String name) {
        Group group = identity.createGroupQuery().groupId("legal").singleResult();
        group.setName(name);
        identity.saveGroup(group);
        names.forget();
    }
}
