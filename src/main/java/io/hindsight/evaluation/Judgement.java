package io.hindsight.evaluation;

import java.util.List;

import io.hindsight.evaluation.Evaluation.Improvement;

/** What one person answered about the response, before it is in the record. */
record Judgement(String role, List<Rating> ratings, String proceduresFollowed, String proceduresAdequate,
    String proceduresRemarks, List<Improvement> improvements) {
}
