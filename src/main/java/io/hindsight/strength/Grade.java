package io.hindsight.strength;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How strong an action was said to be.
 *
 * @param reason   null where its kind says so
 * @param gradedBy login; of whoever proposed the action where its kind says so
 */
public record Grade(Strength strength, @Nullable String reason, String gradedBy, Instant gradedAt) {

    /** The strength that holds. */
    public static Strength last(List<Grade> grades) {
        return grades.get(grades.size() - 1).strength();
    }
}
