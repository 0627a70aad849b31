package io.hindsight.planversion;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;

import io.hindsight.planversion.PlanVersion.Section;
import io.hindsight.planversion.PlanVersion.SectionDiff;
import io.hindsight.planversion.PlanVersion.SectionDiff.Line;
import io.hindsight.text.Words;

/** What is different between two states of the plan, line by line. */
final class PlanDiff {

    private static final int CONTEXT = 3;

    private PlanDiff() {
    }

    /** The sections that differ, in the order of their numbers. */
    static List<SectionDiff> of(Map<String, Section> before, Map<String, Section> after, Words words) {
        Set<String> numbers = new TreeSet<>(SectionNumber.ORDER);
        numbers.addAll(before.keySet());
        numbers.addAll(after.keySet());
        return numbers.stream().filter(number -> !Objects.equals(before.get(number), after.get(number)))
            .map(number -> section(before.get(number), after.get(number), words)).toList();
    }

    /** The whole plan as a unified diff; empty when nothing differs. */
    static String unified(String from, Map<String, Section> before, String to, Map<String, Section> after,
            Words words) {
        List<String> lines = lines(before.values().stream(), words);
        return String.join("\n", UnifiedDiffUtils.generateUnifiedDiff(from, to, lines,
            DiffUtils.diff(lines, lines(after.values().stream(), words)), CONTEXT)) + "\n";
    }

    private static SectionDiff section(@Nullable Section before, @Nullable Section after, Words words) {
        List<Line> lines = new ArrayList<>();
        DiffUtils.diff(lines(Stream.ofNullable(before), words), lines(Stream.ofNullable(after), words), true)
            .getDeltas()
            .forEach(delta -> mark(delta, lines));
        Section shown = requireNonNull(after == null ? before : after);
        return new SectionDiff(shown.number(), before == null ? "add" : after == null ? "remove" : "strengthen",
            shown.title(), List.copyOf(lines));
    }

    private static void mark(AbstractDelta<String> delta, List<Line> lines) {
        boolean isSame = delta.getType() == DeltaType.EQUAL;
        delta.getSource().getLines().forEach(line -> lines.add(new Line(isSame ? " " : "-", line)));
        if (!isSame) {
            delta.getTarget().getLines().forEach(line -> lines.add(new Line("+", line)));
        }
    }

    private static List<String> lines(Stream<Section> sections, Words words) {
        return sections.flatMap(section -> Stream.concat(
            Stream.of(section.number() + " " + PlanDocument.oneLine(section.title()),
                words.of("plan.line.phase", words.of("planphase." + section.phase())),
                words.of("plan.line.owner", PlanDocument.oneLine(SectionOwners.label(words, section.owner()))), ""),
            Arrays.stream(requireNonNull(section.text()).split("\n", -1)))).toList();
    }
}
