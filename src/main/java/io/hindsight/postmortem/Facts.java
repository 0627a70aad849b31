package io.hindsight.postmortem;

import java.util.ArrayList;
import java.util.List;

import io.hindsight.engine.Markdown;
import io.hindsight.incident.Incident;
import io.hindsight.incident.PointInTime;

/** What every form shows of the incident on top, as Markdown of at most 4,000 characters. */
final class Facts {

    private static final int LONGEST_SUMMARY = 600;

    private Facts() {
    }

    static String of(String reference, Incident incident) {
        List<String> lines = new ArrayList<>();
        lines.add("**" + reference + " · " + Markdown.literal(incident.title()) + "**");
        lines.add("Severity **" + incident.severity().code() + "** · TLP:" + incident.tlp().code().toUpperCase()
            + " · personal data: " + (incident.personalData() ? "**yes**" : "no")
            + (incident.category() == null ? "" : " · " + Markdown.literal(incident.category())));
        lines.add(times(incident));
        if (!incident.summary().isBlank()) {
            lines.add(Markdown.literal(Markdown.shortened(incident.summary().strip(), LONGEST_SUMMARY)));
        }
        lines.add("[Open the record](/post-mortems/" + reference + ")");
        lines.removeIf(String::isBlank);
        return String.join("\n\n", lines);
    }

    private static String times(Incident incident) {
        List<String> times = new ArrayList<>();
        add(times, "Began", incident.times().occurred());
        add(times, "detected", incident.times().detected());
        add(times, "contained", incident.times().contained());
        add(times, "recovered", incident.times().recovered());
        add(times, "closed", incident.times().closed());
        return String.join(" · ", times);
    }

    private static void add(List<String> times, String label, PointInTime time) {
        if (time != null) {
            times.add(label + " " + time.toString().replace('T', ' ').replace("Z", " UTC"));
        }
    }
}
