package io.hindsight.postmortem;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.springframework.stereotype.Component;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.hindsight.engine.Refusal;
import io.hindsight.form.FormTime;
import io.hindsight.incident.Incident;
import io.hindsight.incident.Incident.Times;
import io.hindsight.incident.Original;
import io.hindsight.incident.PointInTime;
import io.hindsight.incident.Severity;
import io.hindsight.incident.Tlp;
import io.hindsight.text.Misfit;

/** Understands the form by which a person reports an incident. */
@Component
class StartForm {

    /** What was reported, and the answers as they were given. */
    record Reported(Incident incident, Original original) {
    }

    private static final int DAY_LENGTH = 10;

    private final ObjectMapper json;
    private final FormTime formTime;

    StartForm(ObjectMapper json, FormTime formTime) {
        this.json = json;
        this.formTime = formTime;
    }

    Reported read(Map<String, Object> answers) {
        Times times = new Times(time(answers, "occurred"), time(answers, "detected"), time(answers, "contained"),
            time(answers, "recovered"), time(answers, "closed"));
        Incident incident = new Incident("person", UUID.randomUUID().toString(), text(answers, "title"),
            text(answers, "summary"), text(answers, "category"), Severity.of(text(answers, "severity")),
            Tlp.of(text(answers, "tlp")), Boolean.TRUE.equals(answers.get("personalData")), times, List.of(),
            List.of());
        return new Reported(incident, original(answers));
    }

    private String text(Map<String, Object> answers, String field) {
        return answers.get(field) instanceof String text && !text.isBlank() ? text : null;
    }

    /** A time of day without an offset is the office's. */
    private PointInTime time(Map<String, Object> answers, String field) {
        String text = text(answers, field);
        if (text == null) {
            return null;
        }
        String iso = text.strip().replace(' ', 'T');
        try {
            return iso.length() > DAY_LENGTH ? PointInTime.of(formTime.parse(iso).toInstant()) : PointInTime.parse(iso);
        } catch (Refusal noTime) {
            throw noTime.at(field);
        } catch (Misfit unreadable) {
            throw new Refusal("refused.quoted", text, unreadable).at(field);
        }
    }

    private Original original(Map<String, Object> answers) {
        try {
            return new Original("form", json.writeValueAsBytes(new TreeMap<>(answers)));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
