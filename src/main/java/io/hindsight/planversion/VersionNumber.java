package io.hindsight.planversion;

import java.util.Collection;
import java.util.Collections;

/** The number of a plan version, such as 2.1.0: the gravest kind of change decides which part of it grows. */
record VersionNumber(int major, int minor, int patch) {

    /** @throws IllegalArgumentException when nothing has changed */
    VersionNumber after(Collection<ChangeKind> changes) {
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("A version needs a change");
        }
        return switch (Collections.max(changes)) {
            case REMOVE -> new VersionNumber(major + 1, 0, 0);
            case ADD -> new VersionNumber(major, minor + 1, 0);
            case STRENGTHEN -> new VersionNumber(major, minor, patch + 1);
        };
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
