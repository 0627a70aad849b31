package io.hindsight.threats;

import static java.util.stream.Collectors.joining;

import java.time.ZoneOffset;
import java.util.List;

import io.hindsight.text.Markdown;
import io.hindsight.text.Words;

/** Shows threats in a form, as Markdown. */
record ThreatText(Words words) {

    String of(Threats.Copy copy, List<Threat> threats) {
        String head = words.of("told.threats", copy.releasedAt().atZone(ZoneOffset.UTC).toLocalDate());
        return head + "\n\n" + (threats.isEmpty() ? words.of("told.threats.none")
            : threats.stream().map(this::item).collect(joining("\n")));
    }

    private String item(Threat threat) {
        return "- **" + Markdown.literal(threat.cve()) + "** " + Markdown.literal(threat.name()) + " · "
            + words.of("told.threats.due", threat.dueOn())
            + (threat.ransomware() ? " · **" + words.of("told.threats.ransomware") + "**" : "");
    }
}
