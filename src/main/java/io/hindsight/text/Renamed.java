package io.hindsight.text;

import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The bundles, and what some of their texts are called by somebody here, whatever the language. There is one for the
 * whole application, as there is one set of bundles.
 */
public final class Renamed extends ResourceBundleMessageSource {

    private static final Function<String, @Nullable String> NOTHING = key -> null;

    private static volatile Function<String, @Nullable String> names = NOTHING;

    Renamed() {
    }

    /** @param names the name by the text's key; null for what is called as the bundles have it */
    public static void by(Function<String, @Nullable String> names) {
        Renamed.names = names;
    }

    /** Takes back what {@link #by} was given. */
    public static void noMore(Function<String, @Nullable String> names) {
        if (Renamed.names == names) {
            Renamed.names = NOTHING;
        }
    }

    /** The text as the bundles have it. */
    public static String original(Words words, String key) {
        return ((Renamed) Words.BUNDLES).inBundle(key, words.locale());
    }

    private String inBundle(String key, Locale locale) {
        return String.valueOf(super.resolveCodeWithoutArguments(key, locale));
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String key, Locale locale) {
        String name = names.apply(key);
        return name == null ? super.resolveCodeWithoutArguments(key, locale) : name;
    }
}
