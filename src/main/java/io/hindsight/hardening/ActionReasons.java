package io.hindsight.hardening;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.action.Action.ActionAnswer;
import io.hindsight.action.Action.AnswerKind;
import io.hindsight.analysis.Analyses;
import io.hindsight.analysis.Analysis.RootCause;
import io.hindsight.analysis.Lesson;
import io.hindsight.answer.Choices.Option;
import io.hindsight.incident.Incident;
import io.hindsight.incident.Incidents;
import io.hindsight.text.LocalizedText;
import io.hindsight.text.Markdown;
import io.hindsight.text.Phrase;
import io.hindsight.text.Words;
import io.hindsight.threats.Threat;
import io.hindsight.threats.Threats;

/** What an action can answer: the lessons and causes of the analysis, and the threats that concern the incident. */
@Component
class ActionReasons {

    private static final String ROOT_CAUSE = "root-cause";
    private static final int LONGEST_LABEL = 110;

    private final Analyses analyses;
    private final Incidents incidents;
    private final Threats threats;

    ActionReasons(Analyses analyses, Incidents incidents, Threats threats) {
        this.analyses = analyses;
        this.incidents = incidents;
        this.threats = threats;
    }

    /** The options of the forms. */
    static List<Option> options(List<ActionAnswer> answerable, Words words) {
        return answerable.stream().map(answer -> new Option(code(answer), label(answer).in(words))).toList();
    }

    /** The options that stand for a lesson and for the root cause that it was learnt from. */
    static List<String> codes(Lesson lesson) {
        List<String> codes = new ArrayList<>(List.of(code(AnswerKind.LESSON, String.valueOf(lesson.id()))));
        Lesson.Origin from = lesson.from();
        if (from != null && from.number() != null && from.kind().equals(ROOT_CAUSE)) {
            codes.add(code(AnswerKind.CAUSE, String.valueOf(from.number())));
        }
        return codes;
    }

    /** What was chosen from the options. */
    static List<ActionAnswer> chosen(List<ActionAnswer> answerable, List<String> codes) {
        return answerable.stream().filter(answer -> codes.contains(code(answer))).toList();
    }

    /** The threats that concern the incident or the organisation, as Markdown; null when none is known. */
    @Nullable
    LocalizedText threats(String postMortem) {
        return threats.overview(text(postMortem));
    }

    /** All that can be answered, as it stands now. */
    List<ActionAnswer> of(String postMortem) {
        List<ActionAnswer> all = new ArrayList<>();
        for (Lesson lesson : analyses.lessons(postMortem)) {
            all.add(new ActionAnswer(AnswerKind.LESSON, String.valueOf(lesson.id()), lesson.text()));
        }
        List<RootCause> causes = analyses.find(postMortem).map(analysis -> analysis.rootCauses()).orElse(List.of());
        for (int i = 0; i < causes.size(); i++) {
            all.add(new ActionAnswer(AnswerKind.CAUSE, String.valueOf(i + 1), causes.get(i).statement()));
        }
        for (Threat threat : threats.concerning(text(postMortem))) {
            all.add(new ActionAnswer(AnswerKind.THREAT, threat.cve(), threat.name()));
        }
        return all;
    }

    private String text(String postMortem) {
        Incident incident = incidents.getOfPostMortem(postMortem);
        return String.join("\n", incident.title(), incident.summary(),
            incident.category() == null ? "" : incident.category());
    }

    private static String code(ActionAnswer answer) {
        return code(answer.kind(), answer.key());
    }

    private static String code(AnswerKind kind, String key) {
        return kind.code() + ":" + key;
    }

    private static Phrase label(ActionAnswer answer) {
        return Phrase.of("option." + answer.kind().code(),
            Markdown.shortened(answer.text().replaceAll("\\s+", " "), LONGEST_LABEL), answer.key());
    }
}
