package io.hindsight.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.hindsight.action.Action.ActionAnswer;
import io.hindsight.action.Action.AnswerKind;
import io.hindsight.analysis.Analyses;
import io.hindsight.analysis.Analysis;
import io.hindsight.analysis.Analysis.RootCause;
import io.hindsight.analysis.Lesson;
import io.hindsight.answer.Choices.Option;
import io.hindsight.incident.Incident;
import io.hindsight.incident.Incidents;
import io.hindsight.text.Words;
import io.hindsight.threats.Threat;
import io.hindsight.threats.Threats;

class ActionReasonsTest {

    private static final String PM = "PM-2026-0001";

    final Analyses analyses = mock(Analyses.class);
    final Incidents incidents = mock(Incidents.class);
    final Threats threats = mock(Threats.class);
    final ActionReasons answerable = new ActionReasons(analyses, incidents, threats);

    @BeforeEach
    void aPostMortem() {
        Incident incident = mock(Incident.class);
        when(incident.title()).thenReturn("Citrix was open");
        when(incident.summary()).thenReturn("");
        when(incidents.getOfPostMortem(PM)).thenReturn(incident);
        Lesson lesson = mock(Lesson.class);
        when(lesson.id()).thenReturn(7L);
        when(lesson.text()).thenReturn("Patch\nsooner " + "x".repeat(200));
        when(analyses.lessons(PM)).thenReturn(List.of(lesson));
        RootCause cause = mock(RootCause.class);
        when(cause.statement()).thenReturn("No inventory");
        Analysis analysis = mock(Analysis.class);
        when(analysis.rootCauses()).thenReturn(List.of(cause));
        when(analyses.find(PM)).thenReturn(Optional.of(analysis));
        when(threats.concerning(contains("Citrix was open"))).thenReturn(List.of(new Threat("CVE-2025-5777", "Citrix",
            "NetScaler", "Citrix NetScaler Read", LocalDate.EPOCH, LocalDate.EPOCH, "", "", true)));
    }

    @Test
    void an_action_can_answer_lessons_causes_and_the_threats_of_the_incident() {
        assertThat(ActionReasons.options(answerable.of(PM), Words.ENGLISH)).extracting(Option::value)
            .containsExactly("lesson:7", "cause:1", "threat:CVE-2025-5777");
    }

    @Test
    void an_option_is_one_short_line() {
        assertThat(ActionReasons.options(answerable.of(PM), Words.ENGLISH)).extracting(Option::label)
            .allSatisfy(label -> assertThat(label).hasSizeLessThan(130).doesNotContain("\n"));
        assertThat(ActionReasons.options(answerable.of(PM), Words.ENGLISH).get(0).label())
            .startsWith("Lesson: Patch sooner x").endsWith("…");
        assertThat(ActionReasons.options(answerable.of(PM), Words.ENGLISH).get(2).label())
            .isEqualTo("CVE-2025-5777: Citrix NetScaler Read");
    }

    @Test
    void what_is_chosen_is_kept_with_its_whole_text() {
        assertThat(ActionReasons.chosen(answerable.of(PM), List.of("cause:1", "lesson:7", "lesson:8")))
            .containsExactly(new ActionAnswer(AnswerKind.LESSON, "7", "Patch\nsooner " + "x".repeat(200)),
                new ActionAnswer(AnswerKind.CAUSE, "1", "No inventory"));
    }
}
