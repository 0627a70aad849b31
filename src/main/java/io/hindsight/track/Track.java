package io.hindsight.track;

import io.hindsight.text.Code;

/** How heavy a post-mortem is, the lightest first. */
public enum Track implements Code {
    LIGHT, STANDARD, FULL;

    public boolean isHeavierThan(Track other) {
        return compareTo(other) > 0;
    }
}
