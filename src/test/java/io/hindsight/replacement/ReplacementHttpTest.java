package io.hindsight.replacement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.hindsight.ServerTest;
import io.hindsight.Stages;
import io.hindsight.action.Actions;
import io.hindsight.action.Proposal;
import io.hindsight.action.ProposalLog;
import io.hindsight.effect.Rhythm;
import io.hindsight.walk.Program;
import io.hindsight.walk.Program.Answer;

/** A program names who takes over by the engine's REST API, with the same checks. */
@ServerTest
class ReplacementHttpTest {

    @LocalServerPort
    int port;
    @Autowired
    Stages stages;
    @Autowired
    RuntimeService runtime;
    @Autowired
    IdentityService identity;
    @Autowired
    ProposalLog log;
    @Autowired
    Actions actions;

    Program program;
    String reference;
    String task;

    @BeforeEach
    void anOwnerHasLeft() {
        program = new Program(port);
        String leaver = "leaver-" + UUID.randomUUID();
        identity.saveUser(identity.newUser(leaver));
        identity.createMembership(leaver, "sysadmins");
        reference = stages.openPostMortem();
        long id = log.add(reference, new Proposal(1, "Title", "other", "What", List.of(), leaver, "security2",
            LocalDate.of(2027, 3, 2), "low", "Effect", Rhythm.once(90)), null, "security1");
        runtime.startProcessInstanceByKey("action", reference,
            Map.of("action", id, "stage", "Hardening", "severity", "high"));
        identity.deleteUser(leaver);
        task = stages.task(reference, "Name replacements").getId();
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "complete"})
    void a_facilitator_names_who_takes_over_and_the_record_shows_it(String way) {
        assertThat(post("facilitator2", way, "each", "duty1To", "sysadmin2").status()).isEqualTo(204);
        assertThat(actions.of(reference)).extracting(one -> one.owner()).containsExactly("sysadmin2");
        assertThat(program.get("security1", "/post-mortems/" + reference).text())
            .contains("Facilitators 2 named System administration 2 for it in place of leaver-");
        assertThat(program.get("security1", "/api/post-mortems/" + reference).json().at("/hands/0/kind").asText())
            .isEqualTo("named");
    }

    @ParameterizedTest
    @CsvSource({"security2, 400", "employee1, 400", "nobody, 400"})
    void who_may_not_take_it_over_is_refused_at_the_field(String to, int status) {
        Answer refused = post("facilitator2", "complete", "each", "duty1To", to);
        assertThat(refused.status()).as(refused.text()).isEqualTo(status);
        assertThat(refused.text()).contains("Who takes over number 1");
        assertThat(stages.task(reference, "Name replacements")).isNotNull();
    }

    @Test
    void others_do_not_decide_on_it_and_who_has_left_stays_who_has_left() {
        assertThat(post("security1", "complete", "group", "namingRemark", "x").status()).isEqualTo(403);
        assertThat(post("facilitator2", "complete", "group", "leaver", "security2").status()).isEqualTo(400);
        assertThat(post("facilitator2", "complete", "one", "namingRemark", "x").text())
            .contains("Who takes over everything");
    }

    @Test
    void its_card_has_a_severity_and_says_what_it_is_part_of() {
        Answer card = program.get("facilitator2", "/api/tasks/cards?ids=" + task);
        assertThat(card.text()).contains("\"severity\":\"high\"", "\"stage\":\"Replacement\"");
        assertThat(program.reading("fr").get("facilitator2", "/api/tasks/cards?ids=" + task).text())
            .contains("\"stage\":\"Remplacement\"");
    }

    private Answer post(String person, String way, String manner, String field, String value) {
        return program.post(person, "/engine-rest/task/" + task + "/" + way,
            "{'variables': {'manner': {'value': '%s'}, '%s': {'value': '%s'}}}".formatted(manner, field, value)
                .replace('\'', '"').getBytes());
    }
}
