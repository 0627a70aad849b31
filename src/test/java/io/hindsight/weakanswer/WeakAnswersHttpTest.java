package io.hindsight.weakanswer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.fasterxml.jackson.databind.JsonNode;

import io.hindsight.ServerTest;
import io.hindsight.Stages;
import io.hindsight.TestClock;
import io.hindsight.action.Action.ActionAnswer;
import io.hindsight.action.Action.AnswerKind;
import io.hindsight.action.Proposal;
import io.hindsight.action.ProposalLog;
import io.hindsight.analysis.AnalysisAnswers;
import io.hindsight.effect.Rhythm;
import io.hindsight.walk.Program;

/** What a program of somebody may and may not do about a cause that is answered weakly. */
@ServerTest
class WeakAnswersHttpTest {

    private static final String NOTHING = "{}";
    private static final String SIGNED = "{\"variables\": {\"weakReason\": {\"value\": \"%s\"}}}";

    @LocalServerPort
    int port;
    @Autowired
    Stages stages;
    @Autowired
    ProposalLog log;

    Program program;
    String reference;
    String task;

    @BeforeEach
    void aReminderIsAllThatAnswers() {
        program = new Program(port);
        reference = stages.openPostMortem();
        stages.start("analysis", reference);
        stages.complete(reference, "Trace causes", "security1", AnalysisAnswers.causes());
        stages.complete(reference, "Classify causes", "security1", AnalysisAnswers.classes());
        log.add(reference, new Proposal(1, "Remind everybody", "other", "What",
            List.of(new ActionAnswer(AnswerKind.CAUSE, "1", "Webmail takes a password alone")), null, null,
            TestClock.workingDay(9), "low",
            "Criterion", Rhythm.once(90)), null, "management1");
        stages.start("weak-answers", reference);
        task = "/engine-rest/task/" + stages.task(reference, "Settle weak answers").getId();
    }

    @Test
    void management_alone_signs_and_not_for_its_own_proposal() {
        assertThat(submit("employee1", "Enough")).isIn(403, 404);
        assertThat(submit("security2", "Enough")).isIn(403, 404);
        assertThat(submit("management1", "Enough")).isEqualTo(400);
        assertThat(submit("management2", "Enough <b>${1}</b>")).isEqualTo(204);
        JsonNode answer = record().at("/hardening/weakAnswers/0");
        assertThat(answer.at("/reason").asText()).isEqualTo("Enough <b>${1}</b>");
        assertThat(answer.at("/signedBy").asText()).isEqualTo("management2");
    }

    @Test
    void no_call_of_the_engine_passes_it_without_a_reason() {
        for (String call : List.of("/complete", "/submit-form", "/resolve")) {
            assertThat(program.call("management2", "POST", task + call, NOTHING).status()).as(call)
                .isBetween(400, 403);
        }
        assertThat(submit("management2", " ")).isEqualTo(400);
        assertThat(record().at("/hardening/weakAnswers")).isEmpty();
    }

    private int submit(String person, String reason) {
        return program.call(person, "POST", task + "/submit-form", SIGNED.formatted(reason)).status();
    }

    private JsonNode record() {
        return program.get("facilitator1", "/api/post-mortems/" + reference).json();
    }
}
