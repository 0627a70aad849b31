package io.hindsight.track;

import java.util.Arrays;
import java.util.stream.Collectors;

import io.hindsight.text.Code;

/** How heavy a post-mortem is, the lightest first. */
public enum Track implements Code {
    LIGHT, STANDARD, FULL;

    /** All codes, as sentences list them. */
    static String codes() {
        return Arrays.stream(values()).map(Track::code).collect(Collectors.joining(", "));
    }

    public boolean isHeavierThan(Track other) {
        return compareTo(other) > 0;
    }
}
