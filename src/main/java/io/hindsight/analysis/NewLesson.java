package io.hindsight.analysis;

import org.jspecify.annotations.Nullable;

/**
 * A lesson that is not in the record yet.
 *
 * @param from  an option of {@link Origins}; null when it comes from none
 * @param phase of the response; may be null
 */
record NewLesson(@Nullable String text, @Nullable String from, @Nullable String strengthen, @Nullable String phase,
    boolean critical) {

    /** The same, learnt from this. */
    NewLesson from(String option) {
        return new NewLesson(text, option, strengthen, phase, critical);
    }
}
