package io.hindsight.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.microsoft.playwright.Page;

import io.hindsight.Stages;
import io.hindsight.TestClock;
import io.hindsight.WalkTest;
import io.hindsight.action.Proposal;
import io.hindsight.action.ProposalLog;
import io.hindsight.effect.Rhythm;

/** French people settle what comes weeks later: what a second look has found, and whether an action has an effect. */
@WalkTest
class LaterWalkIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;
    @Autowired
    ProcessEngine engine;
    @Autowired
    Stages stages;
    @Autowired
    ProposalLog log;

    private final Workplaces workplaces = new Workplaces("fr-FR");
    private EngineWalk walk;

    @BeforeEach
    void prepare() throws IOException {
        walk = new EngineWalk(engine);
    }

    @AfterEach
    void goHome() {
        workplaces.close();
        TestClock.reset();
    }

    @Test
    void what_a_second_look_has_found_is_settled_and_management_sends_it_back() {
        String reference = stages.receive("high", false);
        walk.finish(reference, "Schedule meeting", "Hold meeting", "Settle missing roles");
        walk.upTo(reference, "Schedule meeting");
        walk.finish(reference, "Schedule meeting");
        stages.complete(reference, "Hold meeting", "facilitator1",
            Map.of("wentWell", "W", "toImprove", "I", "findings",
                "Personne n’a vu <l’alarme>\nLa bande était vieille"));
        walk.finish(reference, "Settle missing roles");

        at("facilitator1").take("Settle second look", reference).tick("A cause, with a lesson")
            .pick("Bone of the Ishikawa diagram", "Technology").type("What is learnt", "Watch the mail log")
            .type("The point to strengthen", "Monitoring").formShot("61-settle-second-look");
        stages.complete(reference, "Settle second look", "facilitator1",
            Map.of("finding1Fate", "cause", "finding1Category", "technology", "finding1Lesson", "Watch the mail log",
                "finding1Strengthen", "Monitoring", "finding2Fate", "nothing", "finding2Reason", "It is new"));
        stages.complete(reference, "Review analysis", "facilitator2", Map.of("review", "approve"));
        walk.upTo(reference, "Sign off");

        at("management1").take("Sign off", reference).tick("Send it back to the plan")
            .type("Why it goes back", "The plan does not say whom to call").inFrench().formShot("62-send-back")
            .complete();
        at("plan-owner1").take("Draft changes", reference).inFrench().formShot("63-sent-back-to-the-plan");
        assertThat(read("security1", reference, "64-record-sent-back")).contains("Personne n’a vu <l’alarme>",
            "devient une cause", "The plan does not say whom to call");
    }

    @Test
    void an_effect_is_read_and_missed() {
        String reference = stages.openPostMortem();
        long action = log.add(reference, new Proposal(1, "Second factor", "other", "What", List.of(), "sysadmin1", null,
            TestClock.workingDay(9), "low", "No login without it", Rhythm.halfway(90)), null, "management1");
        engine.getRuntimeService().startProcessInstanceByKey("action", reference,
            Map.of("action", action, "stage", "Hardening", "severity", "high"));
        stages.complete(reference, "Decide on action", "management2", Map.of("decision", "approve"));
        stages.complete(reference, "Implement action", "sysadmin1",
            Map.of("whatWasDone", "MFA is on", "evidence", "Log"));
        stages.complete(reference, "Verify action", "security2", Map.of("howChecked", "Seen", "verdict", "verified"));
        ProcessInstance effect = engine.getRuntimeService().createProcessInstanceQuery()
            .processInstanceBusinessKey(reference).processDefinitionKey("effectiveness").singleResult();
        engine.getManagementService().executeJob(engine.getManagementService().createJobQuery().timers()
            .processInstanceId(effect.getId()).singleResult().getId());

        at("security1").take("Judge effect", reference).tick("No, it is missed")
            .type("What was measured", "3 of 120 logins").type("What you found", "The old client goes around it")
            .inFrench().formShot("65-judge-effect").complete();
        assertThat(read("management1", reference, "66-record-with-readings")).contains("Mesure 1", "Critère manqué.",
            "3 of 120 logins", "Mesure 2");
    }

    private String read(String person, String reference, String picture) {
        Page page = at(person).page();
        page.navigate("http://localhost:" + port + "/post-mortems/" + reference);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
            .setPath(TasklistPage.SHOTS.resolve(picture + ".png")));
        return page.locator("main").innerText();
    }

    private TasklistPage at(String person) {
        return workplaces.at(CHROMIUM.browser(), port, person);
    }
}
