package io.hindsight.incident;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.hindsight.text.SafeText;

/**
 * A security incident that is over, or contained, as it was understood when it came in. Its title and category are
 * without control characters and marks of direction; as they were sent, they are in the original alone.
 *
 * @param source       the system or way it came from; with the key its identity
 * @param key          its identity in that source
 * @param summary      what happened; empty where nothing was told
 * @param kind         whether it happened, nearly happened, was played or went well
 * @param category     what sort of incident, in the source's words; may be null
 * @param personalData whether personal data was hit
 * @param durations    how long phases took, where the source tells durations instead of times
 * @param remarks      what could not be taken as it was given, one sentence each
 * @param assets       what was hit, by the names that its source gives: hosts, accounts, services
 * @param recurrenceOf the post-mortem of what has come again, by its reference; null where the reporter names none
 */
public record Incident(
    String source,
    String key,
    String title,
    String summary,
    IncidentKind kind,
    @Nullable String category,
    Severity severity,
    Tlp tlp,
    boolean personalData,
    Times times,
    List<PhaseDuration> durations,
    List<String> remarks,
    List<String> assets,
    @Nullable String recurrenceOf) {

    public Incident {
        title = SafeText.line(title);
        category = category == null ? null : SafeText.line(category);
        assets = assets.stream().map(SafeText::line).filter(asset -> !asset.isEmpty()).distinct().toList();
    }

    /** When the incident went through its phases; null where unknown. */
    public record Times(@Nullable PointInTime occurred, @Nullable PointInTime detected, @Nullable PointInTime contained,
        @Nullable PointInTime recovered,
        @Nullable PointInTime closed) {

        /** What cannot be, by its name: the name of what it lies before. */
        public Map<String, String> contradictions() {
            Map<String, String> found = new LinkedHashMap<>();
            Map<String, PointInTime> later = new LinkedHashMap<>();
            later.put("detected", detected);
            later.put("contained", contained);
            later.put("recovered", recovered);
            later.put("closed", closed);
            later.forEach((name, point) -> {
                if (isBefore(point, occurred)) {
                    found.put(name, "occurred");
                }
            });
            if (isBefore(closed, detected)) {
                found.putIfAbsent("closed", "detected");
            }
            return found;
        }

        private static boolean isBefore(@Nullable PointInTime point, @Nullable PointInTime begin) {
            return point != null && begin != null && point.isBefore(begin);
        }
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
