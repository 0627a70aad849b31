package io.hindsight.text;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/**
 * Names of teams in texts that are kept: each stands open there as its key, so that whoever reads the text finds the
 * name of that day, whatever somebody has called the team since.
 */
public final class KeptNames implements MessageSource {

    private static final String TEAMS = "role.";
    /** As it was kept, or as Markdown has taken it literally since. */
    private static final Pattern OPEN = Pattern.compile("⟦(role\\\\?\\.[a-z\\\\-]+)⟧");

    private static final MessageSource KEEPING = new KeptNames();

    private KeptNames() {
    }

    /** The words of a text that is kept in this language. */
    static Words of(Locale language) {
        return new Words(KEEPING, language);
    }

    /** A text that was kept, with the names of today. */
    public static String filled(String kept, Locale reader) {
        if (kept.indexOf('⟦') < 0) {
            return kept;
        }
        Words words = Words.of(reader);
        return OPEN.matcher(kept).replaceAll(open -> Matcher.quoteReplacement(name(open, words)));
    }

    private static String name(MatchResult open, Words words) {
        String key = open.group(1).replace("\\", "");
        String name = words.named(key, open.group());
        return key.equals(open.group(1)) ? name : Markdown.literal(name);
    }

    private static String open(String key) {
        return '⟦' + key + '⟧';
    }

    @Override
    public @Nullable String getMessage(String key, Object @Nullable [] details, @Nullable String otherwise,
            Locale language) {
        return key.startsWith(TEAMS) ? open(key) : Words.BUNDLES.getMessage(key, details, otherwise, language);
    }

    @Override
    public String getMessage(String key, Object @Nullable [] details, Locale language) {
        return key.startsWith(TEAMS) ? open(key) : Words.BUNDLES.getMessage(key, details, language);
    }

    @Override
    public String getMessage(MessageSourceResolvable one, Locale language) {
        return Words.BUNDLES.getMessage(one, language);
    }
}
