package io.hindsight.text;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Somebody who may have chosen the language in which they read. */
public interface ChosenLanguage {

    /** Null where they leave it to their browser. */
    @Nullable
    Locale language();
}
