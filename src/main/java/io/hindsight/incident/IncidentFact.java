package io.hindsight.incident;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.hindsight.text.Code;
import io.hindsight.text.Phrase;
import io.hindsight.text.SafeText;

/** What is known of an incident and may turn out to be otherwise. */
public enum IncidentFact implements Code {
    TITLE, SUMMARY, CATEGORY, SEVERITY, TLP, PERSONAL_DATA, OCCURRED, DETECTED, CONTAINED, RECOVERED, CLOSED;

    /**
     * One that is no longer as it was, each value as the API spells it.
     *
     * @param before null where it was not known
     * @param after  null where it is not known any more
     */
    public record FactChange(IncidentFact fact, @Nullable String before, @Nullable String after) {
    }

    /** As the API spells it: {@code personalData}. */
    @Override
    public String code() {
        return this == PERSONAL_DATA ? "personalData" : Code.super.code();
    }

    /** Whether it says when something happened. */
    public boolean isTime() {
        return compareTo(OCCURRED) >= 0;
    }

    /** The value as the API spells it; null where it is not known. */
    public @Nullable String of(Incident incident) {
        return switch (this) {
            case TITLE -> incident.title();
            case SUMMARY -> incident.summary();
            case CATEGORY -> incident.category();
            case SEVERITY -> incident.severity().code();
            case TLP -> incident.tlp().code();
            case PERSONAL_DATA -> String.valueOf(incident.personalData());
            case OCCURRED -> text(incident.times().occurred());
            case DETECTED -> text(incident.times().detected());
            case CONTAINED -> text(incident.times().contained());
            case RECOVERED -> text(incident.times().recovered());
            case CLOSED -> text(incident.times().closed());
        };
    }

    /** What is wrong with this text as its value, to be read after its name; null where nothing is. */
    public @Nullable Phrase fault(String text) {
        boolean needed = this == TITLE && SafeText.line(text).isEmpty();
        return needed ? Phrase.of("fault.missing") : FieldReader.faultOf(text, longest());
    }

    private int longest() {
        return switch (this) {
            case TITLE -> 300;
            case SUMMARY -> IncidentReport.LONGEST_SUMMARY;
            case CATEGORY -> 200;
            default -> 100;
        };
    }

    /** What is otherwise in the one than in the other, in the order of forms. */
    public static List<FactChange> between(Incident before, Incident after) {
        return Arrays.stream(values()).filter(fact -> !Objects.equals(fact.of(before), fact.of(after)))
            .map(fact -> new FactChange(fact, fact.of(before), fact.of(after))).toList();
    }

    private static @Nullable String text(@Nullable PointInTime time) {
        return time == null ? null : time.toString();
    }
}
