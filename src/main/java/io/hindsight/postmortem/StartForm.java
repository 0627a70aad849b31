package io.hindsight.postmortem;

import static io.hindsight.postmortem.PostMortemVariables.CATEGORY;
import static io.hindsight.postmortem.PostMortemVariables.CLOSED;
import static io.hindsight.postmortem.PostMortemVariables.CONTAINED;
import static io.hindsight.postmortem.PostMortemVariables.DETECTED;
import static io.hindsight.postmortem.PostMortemVariables.KIND;
import static io.hindsight.postmortem.PostMortemVariables.OCCURRED;
import static io.hindsight.postmortem.PostMortemVariables.PERSONAL_DATA;
import static io.hindsight.postmortem.PostMortemVariables.RECOVERED;
import static io.hindsight.postmortem.PostMortemVariables.RECURRENCE_OF;
import static io.hindsight.postmortem.PostMortemVariables.SEVERITY;
import static io.hindsight.postmortem.PostMortemVariables.SUMMARY;
import static io.hindsight.postmortem.PostMortemVariables.TITLE;
import static java.util.Objects.requireNonNullElse;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.hindsight.answer.FormTime;
import io.hindsight.correction.TypedPoint;
import io.hindsight.engine.FormAnswers;
import io.hindsight.engine.Refusal;
import io.hindsight.engine.Variable;
import io.hindsight.incident.Incident;
import io.hindsight.incident.Incident.Times;
import io.hindsight.incident.IncidentKind;
import io.hindsight.incident.Original;
import io.hindsight.incident.PointInTime;
import io.hindsight.incident.Severity;
import io.hindsight.incident.Tlp;
import io.hindsight.text.Fault;
import io.hindsight.text.Phrase;

/** Understands the form by which a person reports an incident. */
@Component
class StartForm {

    /** What was reported, and the answers as they were given. */
    record Reported(Incident incident, Original original) {
    }

    private final ObjectMapper json;
    private final TypedPoint points;

    StartForm(ObjectMapper json, FormTime formTime) {
        this.json = json;
        this.points = new TypedPoint(formTime);
    }

    Reported read(Map<String, Object> submitted) {
        FormAnswers answers = FormAnswers.of(submitted);
        Times times = new Times(time(OCCURRED, answers), time(DETECTED, answers), time(CONTAINED, answers),
            time(RECOVERED, answers), time(CLOSED, answers));
        if (!times.contradictions().isEmpty()) {
            throw new Refusal(times.contradictions().entrySet().stream()
                .map(one -> new Fault(one.getKey(), "refused.time.before",
                    Phrase.of("milestone." + one.getValue())))
                .toList());
        }
        Incident incident = new Incident("person", UUID.randomUUID().toString(), TITLE.require(answers),
            requireNonNullElse(SUMMARY.get(answers), ""), kind(answers), CATEGORY.get(answers),
            Severity.of(SEVERITY.require(answers)),
            Tlp.of(PostMortemVariables.TLP.require(answers)), Boolean.TRUE.equals(PERSONAL_DATA.get(answers)), times,
            List.of(), List.of(), List.of(), filled(RECURRENCE_OF.get(answers)));
        return new Reported(incident, original(submitted));
    }

    /** Where nothing is chosen it is an incident. */
    private static IncidentKind kind(FormAnswers answers) {
        return requireNonNullElse(KIND.get(answers), IncidentKind.INCIDENT);
    }

    private static @Nullable String filled(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** A time of day is the office's, where no other clock stands behind it. */
    @Nullable
    PointInTime time(Variable<String> field, FormAnswers answers) {
        return field.get(answers) == null ? null : field.read(answers, points::read);
    }

    Original original(Map<String, Object> answers) {
        try {
            return new Original("form", json.writeValueAsBytes(new TreeMap<>(answers)));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
