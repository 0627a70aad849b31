package io.hindsight.planfile;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.hindsight.planversion.PlanDocument;
import io.hindsight.planversion.PlanVersion.Section;
import io.hindsight.planversion.SectionNumber;
import io.hindsight.planversion.SectionOwners;
import io.hindsight.text.MarkdownHeading;
import io.hindsight.text.SafeText;

/** Checks what the head of a plan's file says, and puts it together with the sections' texts. */
@SuppressWarnings("NullAway") // What is missing is a fault, and of a file with faults nothing is taken.
class FrontMatter {

    static final List<String> PHASES = List.of("detection", "triage", "containment", "eradication", "recovery", "all");
    private static final int LONGEST_LINE = 200;
    static final int MOST_SECTIONS = 2000;
    private static final String SUCH_AS = "fault.such-as";

    private final Map<?, ?> head;
    private final PlanFaults faults;

    FrontMatter(Object head, PlanFaults faults) {
        if (!(head instanceof Map<?, ?> fields)) {
            throw new MalformedPlan("problem.plan.head");
        }
        this.head = fields;
        this.faults = faults;
    }

    /** What the file says, as far as it can be read. */
    PlanDocument document(Map<String, String> texts) {
        refuseOthers("", head, Set.of("title", "version", "date", "language", "sections"));
        String version = line("version", head.get("version"));
        faults.add(version != null && !version.matches("\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}"), "version", SUCH_AS, "1.2.0");
        String language = line("language", head.get("language"));
        faults.add(language != null && !language.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"), "language", SUCH_AS, "en");
        return new PlanDocument(line("title", head.get("title")), version, date(head.get("date")), language,
            sections(texts));
    }

    private List<Section> sections(Map<String, String> texts) {
        if (!(head.get("sections") instanceof List<?> listed) || listed.isEmpty() || listed.size() > MOST_SECTIONS) {
            faults.add(true, "sections", "fault.sections", MOST_SECTIONS);
            return List.of();
        }
        List<Section> sections = new ArrayList<>();
        Set<String> missing = new HashSet<>(texts.keySet());
        for (int index = 0; index < listed.size(); index++) {
            Section section = section("sections[" + index + "]", listed.get(index), texts);
            missing.remove(section.number());
            faults.add(
                section.number() != null && sections.stream().map(Section::number).anyMatch(section.number()::equals),
                "sections[" + index + "].number", "fault.section.twin");
            sections.add(section);
        }
        missing.forEach(number -> faults.add(true, "section " + number, "fault.section.unlisted"));
        sections.removeIf(section -> section.number() == null || !section.number().matches(SectionNumber.PATTERN));
        sections.sort((one, other) -> SectionNumber.ORDER.compare(one.number(), other.number()));
        return sections;
    }

    private Section section(String path, Object entry, Map<String, String> texts) {
        Map<?, ?> fields = entry instanceof Map<?, ?> map ? map : Map.of();
        refuseOthers(path + ".", fields, Set.of("number", "title", "phase", "owner"));
        String number = line(path + ".number", fields.get("number"));
        faults.add(number != null && !number.matches(SectionNumber.PATTERN), path + ".number", SUCH_AS, "3.2");
        String title = line(path + ".title", fields.get("title"));
        String phase = line(path + ".phase", fields.get("phase"));
        faults.add(phase != null && !PHASES.contains(phase), path + ".phase", "fault.code", String.join(", ", PHASES));
        String owner = line(path + ".owner", fields.get("owner"));
        return new Section(number, title, phase, owner == null ? null : SectionOwners.id(owner),
            text(path, number, title, number == null ? null : texts.get(number)));
    }

    private String text(String path, String number, String title, String raw) {
        String text = raw == null || title == null ? null : PlanReader.withoutHeading(raw, number, title);
        faults.add(raw == null, path + ".text", "fault.section.text", String.valueOf(number));
        faults.add(text != null && text.length() > Section.LONGEST_TEXT, path + ".text",
            "fault.longer", Section.LONGEST_TEXT);
        faults.add(text != null && text.indexOf('\0') >= 0, path + ".text", "fault.nul");
        return text;
    }

    /** What a heading says, as the title of a section. */
    static String oneLine(MarkdownHeading heading, PlanFaults faults) {
        String title = SafeText.line(heading.title());
        faults.add(title.isEmpty(), "line " + (heading.line() + 1), "fault.missing");
        faults.add(title.length() > LONGEST_LINE, "line " + (heading.line() + 1), "fault.line", LONGEST_LINE);
        return title;
    }

    private String line(String field, Object value) {
        boolean isText = value instanceof String text && !text.isBlank();
        faults.add(value == null || value instanceof String && !isText, field, "fault.missing");
        faults.add(value != null && !(value instanceof String), field, "fault.text");
        faults.add(isText && (value.toString().length() > LONGEST_LINE || value.toString().indexOf('\0') >= 0), field,
            "fault.line", LONGEST_LINE);
        return isText ? value.toString() : null;
    }

    private String date(Object value) {
        try {
            return value == null ? null : LocalDate.parse(value.toString()).toString();
        } catch (DateTimeParseException noDate) {
            faults.add(true, "date", SUCH_AS, "2026-12-01");
            return null;
        }
    }

    private void refuseOthers(String path, Map<?, ?> fields, Set<String> known) {
        fields.keySet()
            .forEach(field -> faults.add(!known.contains(String.valueOf(field)), path + field, "fault.unknown"));
    }
}
