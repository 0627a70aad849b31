package io.hindsight.correction;

import java.time.ZoneId;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.hindsight.incident.IncidentFact;
import io.hindsight.incident.IncidentFact.FactChange;
import io.hindsight.incident.PointInTime;
import io.hindsight.incident.Severity;
import io.hindsight.incident.Tlp;
import io.hindsight.text.Markdown;
import io.hindsight.text.Words;

/** How people read what is known of an incident. */
public final class FactWords {

    private static final int LONGEST = 300;

    private FactWords() {
    }

    /** The name of what is known: “Severity”. */
    public static String name(IncidentFact fact, Words words) {
        return words.of("fact." + fact.code());
    }

    /**
     * The value as a reader of these words says it, by the clocks of this zone.
     *
     * @param value as the API spells it; null where it is not known
     */
    public static String value(IncidentFact fact, @Nullable String value, Words words, ZoneId zone) {
        if (value == null || value.isBlank()) {
            return words.of("fact.unknown");
        }
        return switch (fact) {
            case TITLE, SUMMARY, CATEGORY -> value;
            case SEVERITY -> words.of("severity." + Severity.of(value).code());
            case TLP -> "TLP:" + Tlp.of(value).code().toUpperCase(Locale.ROOT);
            case PERSONAL_DATA -> words.of(Boolean.parseBoolean(value) ? "yes" : "no");
            case OCCURRED, DETECTED, CONTAINED, RECOVERED, CLOSED -> PointInTime.parse(value).in(words, zone);
        };
    }

    /** “Severity: low → critical”. */
    static String change(FactChange change, Words words, ZoneId zone) {
        return words.of("fact.change", name(change.fact(), words),
            shortened(value(change.fact(), change.before(), words, zone)),
            shortened(value(change.fact(), change.after(), words, zone)));
    }

    private static String shortened(String value) {
        return Markdown.shortened(value, LONGEST);
    }
}
