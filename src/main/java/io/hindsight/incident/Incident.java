package io.hindsight.incident;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.hindsight.text.SafeText;

/**
 * A security incident that is over, or contained, as it was understood when it came in. Its title and category are
 * without control characters and marks of direction; as they were sent, they are in the original alone.
 *
 * @param source       the system or way it came from; with the key its identity
 * @param key          its identity in that source
 * @param summary      what happened; empty where nothing was told
 * @param category     what kind of incident, in the source's words; may be null
 * @param personalData whether personal data was hit
 * @param durations    how long phases took, where the source tells durations instead of times
 * @param remarks      what could not be taken as it was given, one sentence each
 */
public record Incident(
    String source,
    String key,
    String title,
    String summary,
    @Nullable String category,
    Severity severity,
    Tlp tlp,
    boolean personalData,
    Times times,
    List<PhaseDuration> durations,
    List<String> remarks) {

    public Incident {
        title = SafeText.line(title);
        category = category == null ? null : SafeText.line(category);
    }

    /** When the incident went through its phases; null where unknown. */
    public record Times(@Nullable PointInTime occurred, @Nullable PointInTime detected, @Nullable PointInTime contained,
        @Nullable PointInTime recovered,
        @Nullable PointInTime closed) {
    }

    /**
     * How long a phase took, in the source's own words.
     *
     * @param phase compromise, exfiltration, discovery or containment
     * @param value how many units; null where only the order of magnitude is known
     * @param unit  Seconds to Years, Never, NA or Unknown
     */
    public record PhaseDuration(String phase, @Nullable String value, String unit) {
    }
}
