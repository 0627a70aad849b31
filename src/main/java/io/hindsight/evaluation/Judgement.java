package io.hindsight.evaluation;

import java.util.List;

/** What one person answered about the response, before it is in the record. */
record Judgement(List<Rating> ratings, String workedBest, String wasHard, String proceduresFollowed,
    String proceduresAdequate, String proceduresRemarks, List<String> improvements) {
}
