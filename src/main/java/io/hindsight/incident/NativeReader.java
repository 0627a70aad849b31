package io.hindsight.incident;

import static java.util.Objects.requireNonNullElse;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.fasterxml.jackson.databind.JsonNode;

import io.hindsight.incident.Incident.Times;

/** Understands an incident in Hindsight's own form, which {@link IncidentReport} documents. */
@Component
class NativeReader {

    private static final int MOST_PEOPLE = 100;
    private static final int MOST_ASSETS = 1000;
    private static final int LONGEST_ASSET = 300;
    private static final Set<String> FIELDS = IncidentReport.fields();

    private final Clock clock;

    NativeReader(Clock clock) {
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // Where there is no severity, finish() ends it.
    Incident read(JsonNode json) {
        FieldReader fields = new FieldReader(json);
        json.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                fields.refuse(name, "fault.incident.field");
            }
        });
        Severity severity = fields.optional("severity", Severity::of);
        if (severity == null) {
            fields.refuse("severity", "fault.missing");
        }
        Tlp tlp = fields.optional("tlp", Tlp::of);
        IncidentKind kind = fields.optional("kind", IncidentKind::of);
        Times times = new Times(time(fields, "occurred"), time(fields, "detected"), time(fields, "contained"),
            time(fields, "recovered"), time(fields, "closed"));
        times.contradictions().forEach((field, begin) -> fields.refuse(field, "fault.time.before", begin));
        List<String> assets = fields.texts("assets", MOST_ASSETS);
        assets.stream().filter(asset -> asset.length() > LONGEST_ASSET).findFirst()
            .ifPresent(asset -> fields.refuse("assets", "fault.long", asset.length(), LONGEST_ASSET));
        Incident incident = new Incident(fields.required("source", 100).strip(), fields.required("key", 300).strip(),
            fields.required("title", 300),
            requireNonNullElse(fields.optional("summary", IncidentReport.LONGEST_SUMMARY), ""),
            kind == null ? IncidentKind.INCIDENT : kind, fields.optional("category", 200), severity,
            tlp == null ? Tlp.AMBER : tlp, fields.yesNo("personalData"),
            times, List.of(), List.of(), assets, fields.optional("recurrenceOf", 100));
        fields.texts("circle", MOST_PEOPLE);
        fields.yesNo("reopened");
        fields.finish();
        return incident;
    }

    /** Whether its source says that it was opened again after it was closed. */
    boolean isReopened(JsonNode json) {
        FieldReader fields = new FieldReader(json);
        boolean reopened = fields.yesNo("reopened");
        fields.finish();
        return reopened;
    }

    /** The logins that a confidential incident names; empty where it names none. */
    List<String> circle(JsonNode json) {
        FieldReader fields = new FieldReader(json);
        List<String> circle = fields.texts("circle", MOST_PEOPLE);
        fields.finish();
        return circle;
    }

    private @Nullable PointInTime time(FieldReader fields, String field) {
        PointInTime read = fields.optional(field, PointInTime::parse);
        if (read != null && read.isAhead(clock.instant())) {
            fields.refuse(field, "fault.time.ahead");
        }
        return read;
    }
}
