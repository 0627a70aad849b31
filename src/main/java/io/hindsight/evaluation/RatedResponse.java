package io.hindsight.evaluation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.hindsight.evaluation.Evaluation.Improvement;

/** What one person answered about the response, before it is in the record. */
record RatedResponse(@Nullable String role, List<Rating> ratings, @Nullable String proceduresFollowed,
    @Nullable String proceduresAdequate,
    @Nullable String proceduresRemarks, List<Improvement> improvements) {
}
