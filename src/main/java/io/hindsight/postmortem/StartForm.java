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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.hindsight.answer.FormTime;
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
import io.hindsight.office.TypedDay;
import io.hindsight.text.Fault;
import io.hindsight.text.Misfit;
import io.hindsight.text.Phrase;
import io.hindsight.text.Words;

/** Understands the form by which a person reports an incident. */
@Component
class StartForm {

    /** What was reported, and the answers as they were given. */
    record Reported(Incident incident, Original original) {
    }

    private static final Pattern TIMED = Pattern.compile("(?<day>\\d+([-/.])\\d+\\2\\d+)(?:\\s+(?<time>.+))?");

    private final ObjectMapper json;
    private final FormTime formTime;

    StartForm(ObjectMapper json, FormTime formTime) {
        this.json = json;
        this.formTime = formTime;
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
            List.of(), List.of(), filled(RECURRENCE_OF.get(answers)));
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
        return field.get(answers) == null ? null : field.read(answers, typed -> possible(typed.strip()));
    }

    private PointInTime possible(String typed) {
        PointInTime read = time(typed);
        if (read.isAhead(formTime.now())) {
            throw new Refusal("refused.time.ahead", typed);
        }
        if (!FormTime.isNear(read.day(), LocalDate.ofInstant(formTime.now(), formTime.zone()))) {
            throw new Refusal("refused.time.old", typed);
        }
        return read;
    }

    private PointInTime time(String typed) {
        try {
            Matcher timed = TIMED.matcher(typed);
            return timed.matches() ? point(timed)
                : typed.indexOf('T') > 0 ? PointInTime.of(formTime.parse(typed).toInstant()) : PointInTime.parse(typed);
        } catch (Misfit unreadable) {
            throw new Refusal("refused.time.point", typed);
        }
    }

    private PointInTime point(Matcher typed) {
        PointInTime day = PointInTime.parse(day(typed.group("day")).toString());
        return typed.group("time") == null ? day
            : PointInTime.of(formTime.parse(day.day(), typed.group("time"), formTime.zone()).toInstant());
    }

    private static LocalDate day(String typed) {
        List<LocalDate> readings = TypedDay.readings(typed, Words.ofReader().locale());
        if (readings.size() > 1) {
            throw new Refusal("refused.time.two-days", typed, readings.get(0), readings.get(1),
                readings.get(0).toString(), readings.get(1).toString());
        }
        return readings.stream().findFirst().orElseThrow(() -> new Misfit("fault.time"));
    }

    Original original(Map<String, Object> answers) {
        try {
            return new Original("form", json.writeValueAsBytes(new TreeMap<>(answers)));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
