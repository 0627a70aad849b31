package io.hindsight.people;

import java.util.Locale;

/** Which tasks somebody is told of when they come, and reminded of; the daily digest tells the others. */
public enum AtOnce {
    /** Also those that anybody of one's groups may take. */
    ALL,
    /** Those that are one's own. */
    MINE,
    NONE;

    /** As the page and the database spell it: {@code mine}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such choice */
    public static AtOnce of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
