package io.hindsight.hardening;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.action.Action;
import io.hindsight.action.Action.ActionAnswer;
import io.hindsight.action.Action.AnswerKind;
import io.hindsight.action.Actions;
import io.hindsight.action.Proposal;
import io.hindsight.action.ProposalLog;
import io.hindsight.effect.Rhythm;

/** What people do with one action, which security1 has proposed. */
@EngineTest
public abstract class ActionSteps {

    public static final LocalDate DUE = LocalDate.of(2027, 3, 2);

    @Autowired
    public ProcessEngine engine;
    @Autowired
    public Stages stages;
    @Autowired
    public Actions actions;
    @Autowired
    public ProposalLog log;
    @Autowired
    public Clock clock;

    public String reference;
    public ProcessInstance run;

    @BeforeEach
    public void open() {
        init(engine);
        reference = stages.openPostMortem();
    }

    @AfterEach
    public void resetClock() {
        ClockUtil.reset();
    }

    public void propose(String owner, String verifier) {
        propose(owner, verifier, 90);
    }

    public void propose(String owner, String verifier, int judgeAfter) {
        propose("Title", owner, verifier, judgeAfter);
    }

    public void propose(String title, String owner, String verifier, int judgeAfter) {
        propose(title, owner, verifier, Rhythm.once(judgeAfter));
    }

    public void propose(String title, String owner, String verifier, Rhythm rhythm) {
        Proposal proposal = new Proposal(1, title, "other", "What *exactly*",
            List.of(new ActionAnswer(AnswerKind.THREAT, "CVE-2021-44228", "Log4Shell")), owner, verifier, DUE, "low",
            "Effect",
            rhythm);
        long id = log.add(reference, proposal, null, "security1");
        run = engine.getRuntimeService().startProcessInstanceByKey("action", reference,
            Map.of("action", id, "stage", "Hardening", "severity", "high"));
    }

    public void approve() {
        stages.complete(reference, "Decide on action", "management1", Map.of("decision", "approve"));
    }

    public void acceptRisk(int days) {
        stages.complete(reference, "Decide on action", "management1", Map.of("decision", "accept-risk",
            "decisionReasons", "Too dear", "acceptedUntil", LocalDate.now(clock).plusDays(days).toString()));
    }

    public void implement(String person) {
        stages.complete(reference, "Implement action", person,
            Map.of("whatWasDone", "Done", "evidence", "Ticket « 7 » <b>"));
    }

    public void verify(String person, String verdict) {
        Map<String, Object> answers = new HashMap<>(Map.of("howChecked", "Seen", "verdict", verdict));
        if (verdict.equals("not-verified")) {
            answers.put("verdictReasons", "Mail is still open");
        }
        stages.complete(reference, "Verify action", person, answers);
    }

    /** Moves the engine's clock and runs the timers of this post-mortem that are due then. */
    public void passDays(int days) {
        ClockUtil.setCurrentTime(Date.from(clock.instant().plus(Duration.ofDays(days))));
        engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream()
            .flatMap(instance -> engine.getManagementService().createJobQuery().processInstanceId(instance.getId())
                .executable().list().stream())
            .map(Job::getId).forEach(engine.getManagementService()::executeJob);
    }

    /** The running process of this kind, or null. */
    public ProcessInstance running(String process) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(reference)
            .processDefinitionKey(process).singleResult();
    }

    public Action action() {
        return actions.of(reference).get(0);
    }
}
