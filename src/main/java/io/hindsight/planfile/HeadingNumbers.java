package io.hindsight.planfile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.hindsight.planversion.SectionNumber;
import io.hindsight.text.MarkdownHeading;

/**
 * The numbers that the headings of a plain file get.
 *
 * @param headings those that begin a section
 * @param own      whether each heading had a number of its own, such as in “3.2 Stolen accounts”; else it is its place
 */
record HeadingNumbers(List<NumberedHeading> headings, boolean own) {

    /** A section has at most so many parts in its number. */
    private static final int DEEPEST = 4;
    private static final Pattern OWN = Pattern.compile("(" + SectionNumber.PATTERN + ")[.)]?\\s+(\\S.*)");

    /** A heading that begins a section. */
    record NumberedHeading(String number, MarkdownHeading heading) {
    }

    /** @param first whether the first of them may be number 1, which a text before it has else */
    static HeadingNumbers of(List<MarkdownHeading> all, boolean first) {
        List<NumberedHeading> placed = placed(all, first ? 0 : 1);
        List<NumberedHeading> own = own(placed);
        return first && !own.isEmpty() && own.size() == placed.size() ? new HeadingNumbers(own, true)
            : new HeadingNumbers(placed, false);
    }

    private static List<NumberedHeading> placed(List<MarkdownHeading> all, int before) {
        Deque<MarkdownHeading> around = new ArrayDeque<>();
        int[] places = new int[DEEPEST];
        places[0] = before;
        List<NumberedHeading> numbered = new ArrayList<>();
        for (MarkdownHeading heading : all) {
            while (!around.isEmpty() && around.peek().level() >= heading.level()) {
                around.pop();
            }
            int depth = around.size();
            if (depth < DEEPEST) {
                around.push(heading);
                places[depth]++;
                Arrays.fill(places, depth + 1, DEEPEST, 0);
                numbered.add(new NumberedHeading(number(places, depth), heading));
            }
        }
        return numbered;
    }

    private static String number(int[] places, int depth) {
        StringBuilder number = new StringBuilder().append(places[0]);
        for (int part = 1; part <= depth; part++) {
            number.append('.').append(places[part]);
        }
        return number.toString();
    }

    private static List<NumberedHeading> own(List<NumberedHeading> placed) {
        Set<String> used = new HashSet<>();
        List<NumberedHeading> own = new ArrayList<>();
        for (NumberedHeading one : placed) {
            Matcher title = OWN.matcher(one.heading().title());
            if (title.matches() && used.add(title.group(1))) {
                MarkdownHeading heading = one.heading();
                own.add(new NumberedHeading(title.group(1),
                    new MarkdownHeading(heading.level(), title.group(3), heading.line(), heading.next())));
            }
        }
        return own;
    }
}
