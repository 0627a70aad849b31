package io.hindsight.people;

import java.util.Locale;

import io.hindsight.text.Code;

/** Which tasks somebody is told of when they come, and reminded of; the daily digest tells the others. */
public enum AtOnce implements Code {
    /** Also those that anybody of one's groups may take. */
    ALL,
    /** Those that are one's own; as long as somebody has chosen nothing. */
    MINE,
    NONE;

    /** @throws IllegalArgumentException when there is no such choice */
    public static AtOnce of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
