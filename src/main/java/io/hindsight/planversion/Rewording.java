package io.hindsight.planversion;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.hindsight.engine.Refusal;
import io.hindsight.planversion.PlanVersion.Section;
import io.hindsight.text.Code;

/** How a section that is strengthened comes to its new text: typed as a whole, or by changing a part of it. */
public enum Rewording implements Code {
    WHOLE, AFTER, PASSAGE, CUT;

    private static final String BLANKS = "[\\s\\u00A0]+";

    /**
     * @param typed   the new words; not needed to cut a passage out
     * @param passage the words that are replaced or cut out, however they are broken into lines
     * @throws Refusal when the section has the passage not once, or becomes too long
     */
    public @Nullable String of(Section section, @Nullable String typed, @Nullable String passage) {
        String before = requireNonNull(section.text());
        String after = switch (this) {
            case WHOLE -> typed;
            case AFTER -> before.isBlank() ? typed : before.stripTrailing() + "\n\n" + typed;
            case PASSAGE -> replaced(section, requireNonNull(passage), requireNonNull(typed));
            case CUT -> replaced(section, requireNonNull(passage), "");
        };
        if (after != null && after.length() > Section.LONGEST_TEXT) {
            throw new Refusal("refused.section.long", section.number(), after.length(), Section.LONGEST_TEXT);
        }
        return after;
    }

    private static String replaced(Section section, String passage, String words) {
        String before = requireNonNull(section.text());
        List<MatchResult> places = Pattern.compile(Arrays.stream(passage.split(BLANKS)).filter(word -> !word.isEmpty())
            .map(Pattern::quote).collect(joining(BLANKS))).matcher(before).results().limit(2).toList();
        if (places.size() != 1) {
            throw new Refusal(places.isEmpty() ? "refused.passage.none" : "refused.passage.twice", section.number());
        }
        return before.substring(0, places.get(0).start()) + words + before.substring(places.get(0).end());
    }
}
