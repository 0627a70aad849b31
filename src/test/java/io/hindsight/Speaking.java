package io.hindsight;

import java.util.Locale;

import io.hindsight.text.Words;

/** The message bundles, for tests without the application. */
public final class Speaking {

    public static final Words ENGLISH = Words.ENGLISH;
    public static final Words FRENCH = Words.of(Locale.FRENCH);

    private Speaking() {
    }
}
