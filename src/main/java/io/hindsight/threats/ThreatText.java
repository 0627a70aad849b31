package io.hindsight.threats;

import static java.util.stream.Collectors.joining;

import java.time.ZoneOffset;
import java.util.List;

import io.hindsight.engine.Markdown;

/** Shows threats in a form, as Markdown. */
final class ThreatText {

    private ThreatText() {
    }

    static String of(Threats.Copy copy, List<Threat> threats) {
        String head = "**Threats known to be exploited** (CISA catalogue of "
            + copy.releasedAt().atZone(ZoneOffset.UTC).toLocalDate() + ")\n\n";
        return head + (threats.isEmpty() ? "None of them names a product of the organisation or of this incident."
            : threats.stream().map(ThreatText::item).collect(joining("\n")));
    }

    private static String item(Threat threat) {
        return "- **" + Markdown.literal(threat.cve()) + "** " + Markdown.literal(threat.name()) + " · to be mended by "
            + threat.dueOn() + (threat.ransomware() ? " · **used by ransomware**" : "");
    }
}
