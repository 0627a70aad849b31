package io.hindsight.planversion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.hindsight.planversion.PlanVersion.Heading;
import io.hindsight.planversion.PlanVersion.Section;
import io.hindsight.text.SafeText;

/**
 * The plan as one Markdown file.
 *
 * @param version the version that it shows; an import must start from the one in force
 * @param date    when that was published, such as 2026-11-23; may be null
 */
public record PlanDocument(String title, String version, @Nullable String date, String language,
    List<Section> sections) {

    Heading heading() {
        return new Heading(title, language);
    }

    /** What publishing this file changes in those sections. */
    public List<PlanChange> changesFrom(Map<String, Section> inForce) {
        List<PlanChange> changes = new ArrayList<>();
        for (Section section : sections.stream().map(PlanDocument::clean).toList()) {
            Section before = inForce.get(section.number());
            if (!section.equals(before)) {
                changes
                    .add(change(changes.size() + 1, before == null ? ChangeKind.ADD : ChangeKind.STRENGTHEN, section));
            }
        }
        Set<String> kept = sections.stream().map(Section::number).collect(Collectors.toSet());
        inForce.values().stream().filter(section -> !kept.contains(section.number()))
            .forEach(section -> changes.add(change(changes.size() + 1, ChangeKind.REMOVE, section)));
        return changes;
    }

    private static PlanChange change(int number, ChangeKind kind, Section section) {
        return new PlanChange(number, kind, section.title(), section.text(), "imported", section.number(),
            section.phase(), section.owner(), List.of());
    }

    private static Section clean(Section section) {
        return new Section(section.number(), SafeText.line(section.title()), section.phase(),
            SafeText.line(section.owner()),
            section.text());
    }

    /** A title for a line of its own; the front matter has it as it is. */
    public static String oneLine(String title) {
        return title.replaceAll("\\R|\\p{Cntrl}", " ");
    }
}
