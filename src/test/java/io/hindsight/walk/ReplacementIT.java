package io.hindsight.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.hindsight.Stages;
import io.hindsight.WalkTest;
import io.hindsight.action.Actions;
import io.hindsight.action.Proposal;
import io.hindsight.action.ProposalLog;
import io.hindsight.effect.Rhythm;

/** Somebody has left who was named for two actions, and a facilitator says in Tasklist who takes each over. */
@WalkTest
class ReplacementIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

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

    String reference;

    @BeforeEach
    void somebodyHasLeft() {
        User leaver = identity.newUser("leaver-" + UUID.randomUUID());
        leaver.setFirstName("Lea");
        leaver.setLastName("Ver");
        identity.saveUser(leaver);
        identity.createMembership(leaver.getId(), "sysadmins");
        reference = stages.openPostMortem();
        propose("Require a second factor", leaver.getId(), "security2");
        propose("Block legacy logins", "sysadmin1", leaver.getId());
        identity.deleteUser(leaver.getId());
    }

    private void propose(String title, String owner, String verifier) {
        long id = log.add(reference, new Proposal(1, title, "other", "What", List.of(), owner, verifier,
            LocalDate.now().plusDays(30), "low", "Effect", Rhythm.once(90)), null, "security1");
        runtime.startProcessInstanceByKey("action", reference,
            Map.of("action", id, "stage", "Hardening", "severity", "high"));
    }

    @Test
    void a_facilitator_names_a_person_for_one_thing_and_leaves_the_other_to_its_group() {
        try (TasklistPage facilitator = new TasklistPage(CHROMIUM.browser(), port, "facilitator1")) {
            facilitator.take("Name replacements", reference).shot("46-name-replacements")
                .tick("A person for each thing, as below").pick("Who takes over number 1", "System administration 2")
                .type("Why", "Knows the gateway").formShot("47-name-replacements-each").complete();
            facilitator.page().navigate("http://localhost:" + port + "/post-mortems/" + reference + "#hands");
            facilitator.shot("48-named-in-the-record");
        }
        assertThat(actions.of(reference)).extracting(one -> one.owner()).containsExactly("sysadmin2", "sysadmin1");
        assertThat(actions.of(reference)).extracting(one -> one.verifier()).containsExactly("security2", null);
    }
}
