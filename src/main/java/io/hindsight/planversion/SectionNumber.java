package io.hindsight.planversion;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import io.hindsight.planversion.PlanVersion.Section;

/** The numbers of sections, such as 3.2: their order, and the next free one. A number is never given twice. */
public final class SectionNumber {

    public static final String PATTERN = "[1-9][0-9]{0,3}(\\.[1-9][0-9]{0,3}){0,3}";
    public static final Comparator<String> ORDER = (one, other) -> Arrays.compare(parts(one), parts(other));

    private SectionNumber() {
    }

    /**
     * A number for a new section: behind those of the last chapter that serves this phase, or in a new chapter.
     *
     * @param plan the sections in force
     * @param used all numbers that any version has ever had
     */
    static String next(String phase, List<Section> plan, Collection<String> used) {
        int chapter = plan.stream().filter(section -> section.phase().equals(phase))
            .mapToInt(section -> parts(section.number())[0]).max()
            .orElseGet(() -> used.stream().mapToInt(number -> parts(number)[0]).max().orElse(0) + 1);
        int last = used.stream().map(SectionNumber::parts).filter(parts -> parts[0] == chapter && parts.length > 1)
            .mapToInt(parts -> parts[1]).max().orElse(0);
        return chapter + "." + (last + 1);
    }

    private static int[] parts(String number) {
        return Arrays.stream(number.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }
}
