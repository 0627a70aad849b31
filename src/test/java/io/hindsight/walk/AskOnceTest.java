package io.hindsight.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.hindsight.EngineTest;
import io.hindsight.track.Track;
import io.hindsight.track.TrackChanges;
import io.hindsight.walk.CarefulWalk.Answer;
import io.hindsight.walk.CarefulWalk.How;

/**
 * Somebody careful takes a post-mortem of medium severity to its end; {@code target/answers.txt} counts the answers.
 */
@EngineTest
class AskOnceTest {

    private static final Path FIGURES = Path.of("target/answers.txt");

    /** What is worth nothing when it is copied. */
    private static final Set<String> OWN_WORDS =
        Set.of("attended", "review", "rootCause1Nature", "rootCause1Confidence",
            "rootCause1Elsewhere", "detection", "coordination", "proceduresFollowed", "planChange", "approval",
            "acknowledged",
            "hardeningNeeded", "action1Criterion", "decision", "whatWasDone", "evidence", "howChecked", "verdict",
            "session1Measure", "attendance", "scoreBefore", "scoreAfter", "titleEn", "statement", "recordRead");

    @Autowired
    ProcessEngine engine;
    @Autowired
    TrackChanges tracks;

    @Test
    void what_somebody_has_said_is_offered_where_it_is_needed_next_and_what_they_have_to_judge_is_not()
            throws IOException {
        String reference = aMediumPostMortem();
        tracks.choose(reference, Track.FULL, "All that can be asked", "facilitator1");
        List<Answer> answers = new CarefulWalk(engine).walk(reference);
        count(answers);
        assertThat(fields(answers, How.OFFERED)).contains("hold-meeting.wentWell", "hold-meeting.toImprove",
            "trace-causes.problem", "classify-causes.rootCause1", "classify-causes.rootCause1Evidence",
            "document-lessons.lesson1", "document-lessons.lesson1From", "consolidate-evaluation.strengths",
            "consolidate-evaluation.weaknesses", "draft-changes.change1Section", "draft-changes.change1Phase",
            "draft-changes.change1Text", "draft-changes.change1Lessons", "draft-changes.change1Reason",
            "propose-actions.action1Title", "propose-actions.action1What", "propose-actions.action1Answers",
            "plan-sessions.trainingNeeded", "plan-sessions.session1Subject", "plan-sessions.session1Sources");
        assertThat(answers.stream().filter(answer -> answer.how() == How.OFFERED).map(Answer::field))
            .doesNotContainAnyElementsOf(OWN_WORDS);
        assertThat(answers.stream().map(Answer::field)).containsAll(OWN_WORDS);
    }

    private String aMediumPostMortem() {
        String process = engine.getRepositoryService().createProcessDefinitionQuery()
            .processDefinitionKey("post-mortem").latestVersion().singleResult().getId();
        engine.getIdentityService().setAuthentication("facilitator1", List.of("facilitators"));
        try {
            String instance = engine.getFormService().submitStartForm(process,
                Map.of("title", "Phished account sent invoices", "severity", "medium", "tlp", "amber")).getId();
            return engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(instance).singleResult()
                .getBusinessKey();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private static Set<String> fields(List<Answer> answers, How how) {
        return answers.stream().filter(answer -> answer.how() == how)
            .map(answer -> answer.form() + "." + answer.field()).collect(Collectors.toSet());
    }

    private static void count(List<Answer> answers) throws IOException {
        Map<String, List<Answer>> forms =
            answers.stream().collect(Collectors.groupingBy(Answer::form, TreeMap::new, Collectors.toList()));
        Files.write(FIGURES, Stream.concat(
            Stream.of("all answers " + by(answers),
                "required " + by(answers.stream().filter(Answer::required).toList())),
            forms.entrySet().stream().map(one -> one.getKey() + " " + by(one.getValue()))).toList());
    }

    private static Map<How, Long> by(List<Answer> answers) {
        return answers.stream().collect(Collectors.groupingBy(Answer::how, TreeMap::new, Collectors.counting()));
    }
}
