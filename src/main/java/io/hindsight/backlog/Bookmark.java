package io.hindsight.backlog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonValue;

import io.hindsight.text.Misfit;

/**
 * Where in the list a page ends, so that the next one is found without counting all that stands before it.
 *
 * @param place  of the last action on the page
 * @param action its id, since several may have one place
 */
public record Bookmark(long place, long action) {

    private static final Pattern WRITTEN = Pattern.compile("(-?\\d{1,15})_(\\d{1,18})");

    /** @throws Misfit when no page has ended there */
    static Bookmark of(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw new Misfit("fault.bookmark");
        }
        return new Bookmark(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)));
    }

    @JsonValue
    @Override
    public String toString() {
        return place + "_" + action;
    }
}
