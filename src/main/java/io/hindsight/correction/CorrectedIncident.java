package io.hindsight.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.hindsight.engine.Refusal;
import io.hindsight.incident.Incident;
import io.hindsight.incident.Incident.Times;
import io.hindsight.incident.IncidentFact;
import io.hindsight.incident.PointInTime;
import io.hindsight.incident.Severity;
import io.hindsight.incident.Tlp;
import io.hindsight.text.Fault;
import io.hindsight.text.Misfit;
import io.hindsight.text.Phrase;

/** Puts what is known of an incident otherwise, and collects all that is wrong with it. */
final class CorrectedIncident {

    private final Incident before;
    private final Map<IncidentFact, String> values;
    private final TypedPoint points;
    private final List<Fault> faults = new ArrayList<>();

    private CorrectedIncident(Incident before, Map<IncidentFact, String> values, TypedPoint points) {
        this.before = before;
        this.values = values;
        this.points = points;
    }

    /**
     * The incident with these values.
     *
     * @throws Refusal of each that cannot be, by the code of what it tells
     */
    static Incident of(Incident before, Map<IncidentFact, String> values, TypedPoint points) {
        return new CorrectedIncident(before, values, points).read();
    }

    private Incident read() {
        Times times = new Times(time(IncidentFact.OCCURRED, before.times().occurred()),
            time(IncidentFact.DETECTED, before.times().detected()),
            time(IncidentFact.CONTAINED, before.times().contained()),
            time(IncidentFact.RECOVERED, before.times().recovered()),
            time(IncidentFact.CLOSED, before.times().closed()));
        Incident corrected = new Incident(before.source(), before.key(),
            known(IncidentFact.TITLE, before.title(), text -> text),
            Objects.requireNonNullElse(read(IncidentFact.SUMMARY, before.summary(), text -> text), ""), before.kind(),
            read(IncidentFact.CATEGORY, before.category(), text -> text),
            known(IncidentFact.SEVERITY, before.severity(), Severity::of),
            known(IncidentFact.TLP, before.tlp(), Tlp::of),
            known(IncidentFact.PERSONAL_DATA, before.personalData(), CorrectedIncident::yesNo), times,
            before.durations(), before.remarks(), before.assets(), before.recurrenceOf());
        if (faults.isEmpty() && isTold()) {
            times.contradictions().forEach((field, begin) -> faults
                .add(new Fault(field, "refused.time.before", Phrase.of("milestone." + begin))));
        }
        if (!faults.isEmpty()) {
            throw new Refusal(List.copyOf(faults));
        }
        return corrected;
    }

    /** What its source has contradicted itself may stay so until somebody knows better. */
    private boolean isTold() {
        return values.keySet().stream().anyMatch(IncidentFact::isTime);
    }

    private @Nullable PointInTime time(IncidentFact fact, @Nullable PointInTime kept) {
        return read(fact, kept, points::read);
    }

    private <T> T known(IncidentFact fact, T kept, Function<String, T> reading) {
        T read = read(fact, kept, reading);
        if (read == null && values.containsKey(fact)) {
            faults.add(new Fault(fact.code(), "fault.missing"));
        }
        return read == null ? kept : read;
    }

    /** Null where it is said not to be known, or where it is at fault. */
    private <T> @Nullable T read(IncidentFact fact, @Nullable T kept, Function<String, T> reading) {
        String value = values.get(fact);
        if (value == null || value.equals(fact.of(before))) {
            return kept;
        }
        try {
            Phrase fault = fact.fault(value);
            if (fault != null) {
                faults.add(new Fault(fact.code(), fault));
                return kept;
            }
            return value.isBlank() ? null : reading.apply(value);
        } catch (Misfit unreadable) {
            faults.add(new Fault(fact.code(), unreadable.detail()));
        } catch (Refusal refused) {
            faults.addAll(refused.at(fact.code()).faults());
        }
        return kept;
    }

    private static boolean yesNo(String code) {
        if (!code.equals("true") && !code.equals("false")) {
            throw new Misfit("fault.yes-no");
        }
        return Boolean.parseBoolean(code);
    }
}
