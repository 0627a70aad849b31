package io.hindsight.analysis;

import static io.hindsight.analysis.AnalysisAnswers.approval;
import static io.hindsight.analysis.AnalysisAnswers.causes;
import static io.hindsight.analysis.AnalysisAnswers.classes;
import static io.hindsight.analysis.AnalysisAnswers.lessons;
import static io.hindsight.analysis.AnalysisAnswers.sentBack;
import static io.hindsight.analysis.AnalysisAnswers.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.hindsight.Api;
import io.hindsight.ApiTest;
import io.hindsight.Stages;

@ApiTest
class AnalysisPageTest {

    @Autowired
    ProcessEngine engine;
    @Autowired
    Stages stages;
    @Autowired
    Api api;

    Desk desk;

    @BeforeEach
    void anAnalysisThatWasSentBackOnce() {
        desk = Desk.open(engine, stages).trace(with(causes(), Map.of("chain1Why1Evidence", "The <log>")))
            .classify(with(classes(), Map.of("rootCause1", "What was said first"))).review(sentBack("Whose log?"))
            .analyse().review(approval()).document(with(lessons(), Map.of("lesson1From", "went-well",
                "lesson1Phase", "recovery", "lesson1Critical", true)));
    }

    @Test
    void the_record_shows_the_analysis_its_lessons_and_what_was_sent_back() {
        assertThat(page(Locale.ENGLISH)).contains("The &lt;log&gt;", "Hacking: use of stolen credentials", "Critical:",
            "The login to mail", "what went well at the meeting", "Phase: Recovery", "Whose log?",
            "Round 1, as it was sent back", "What was said first").doesNotContain("??");
    }

    @Test
    void who_reads_french_gets_it_in_french() {
        assertThat(page(Locale.FRENCH))
            .contains("Chaîne 1", "Piratage\u00a0: usage d’identifiants volés", "À renforcer\u00a0:",
                "ce qui s’est bien passé, selon la réunion", "Phase\u00a0: Rétablissement",
                "Tour 1, tel qu’il a été renvoyé")
            .doesNotContain("??");
    }

    private String page(Locale locale) {
        return new String(api.send(get("/post-mortems/" + desk.reference()).locale(locale)
            .with(httpBasic("management1", "demo"))).getResponse().getContentAsByteArray(),
            StandardCharsets.UTF_8);
    }
}
