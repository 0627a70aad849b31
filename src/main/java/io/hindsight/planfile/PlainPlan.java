package io.hindsight.planfile;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.hindsight.planfile.HeadingNumbers.NumberedHeading;
import io.hindsight.planversion.PlanDocument;
import io.hindsight.planversion.PlanVersion.Section;
import io.hindsight.planversion.SectionNumber;
import io.hindsight.planversion.SectionOwners;
import io.hindsight.text.MarkdownHeading;

/**
 * Takes a plain Markdown file, which has no front matter, by its headings: each is a section, down to four levels; what
 * is deeper stays in the text. A first heading that is the only one of the first level is the plan's title.
 */
final class PlainPlan {

    private static final String ANY_PHASE = "all";

    private final List<String> lines;
    private final PlanDocument inForce;
    private final Map<String, Section> before;
    private final PlanFaults faults = new PlanFaults();

    private PlainPlan(String file, PlanDocument inForce) {
        lines = Arrays.asList(file.split("\n", -1));
        this.inForce = inForce;
        before = inForce.sections().stream().collect(Collectors.toMap(Section::number, Function.identity()));
    }

    /**
     * @param inForce whose version the file is taken to start from; its language, and the phase and owner of a section
     *                of the same number and title, stay
     * @throws MalformedPlan when it has no heading
     * @throws InvalidPlan   with every section that cannot be taken
     */
    static ReadPlan read(String file, PlanDocument inForce) {
        return new PlainPlan(file, inForce).read(MarkdownHeading.of(file));
    }

    private ReadPlan read(List<MarkdownHeading> headings) {
        boolean isTitled = !headings.isEmpty() && headings.get(0).level() == 1
            && headings.stream().filter(heading -> heading.level() == 1).count() == 1;
        String title = isTitled ? FrontMatter.oneLine(headings.get(0), faults) : inForce.title();
        List<MarkdownHeading> rest = isTitled ? headings.subList(1, headings.size()) : headings;
        String opening =
            text(isTitled ? headings.get(0).next() : 0, rest.isEmpty() ? lines.size() : rest.get(0).line());
        HeadingNumbers numbers = HeadingNumbers.of(rest, opening.isEmpty());
        List<Section> sections = new ArrayList<>(sections(numbers.headings()));
        if (!opening.isEmpty() && !headings.isEmpty()) {
            check(opening, 1);
            sections.add(0, section("1", title, opening));
        }
        if (sections.isEmpty()) {
            throw new MalformedPlan("problem.plan.begin");
        }
        faults.add(sections.size() > FrontMatter.MOST_SECTIONS, "sections", "fault.sections",
            FrontMatter.MOST_SECTIONS);
        faults.throwIfAny();
        sections.sort((one, other) -> SectionNumber.ORDER.compare(one.number(), other.number()));
        return new ReadPlan(new PlanDocument(title, inForce.version(), null, inForce.language(), sections),
            "version=" + inForce.version() + "; language=" + inForce.language() + (isTitled ? "" : "; title=in-force")
                + "; numbers=" + (numbers.own() ? "own" : "position") + "; phase=" + ANY_PHASE + "; owner="
                + SectionOwners.DEFAULT);
    }

    private List<Section> sections(List<NumberedHeading> headings) {
        List<Section> sections = new ArrayList<>();
        for (int index = 0; index < headings.size(); index++) {
            MarkdownHeading heading = headings.get(index).heading();
            String text = text(heading.next(), index + 1 < headings.size() ? headings.get(index + 1).heading().line()
                : lines.size());
            check(text, heading.line() + 1);
            sections.add(section(headings.get(index).number(), FrontMatter.oneLine(heading, faults), text));
        }
        return sections;
    }

    private void check(String text, int line) {
        faults.add(text.length() > Section.LONGEST_TEXT, "line " + line, "fault.longer", Section.LONGEST_TEXT);
        faults.add(text.indexOf('\0') >= 0, "line " + line, "fault.nul");
    }

    private Section section(String number, String title, String text) {
        Section same = before.get(number);
        return same != null && same.title().equals(title)
            ? new Section(number, title, same.phase(), same.owner(), text)
            : new Section(number, title, ANY_PHASE, SectionOwners.DEFAULT, text);
    }

    /** The lines without the empty ones around them. */
    private String text(int from, int to) {
        return lines.subList(from, to).stream().collect(joining("\n")).replaceAll("\\A(?:[ \\t]*\n)+", "")
            .stripTrailing();
    }
}
