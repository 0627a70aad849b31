package io.hindsight.evaluation;

import java.time.Instant;
import java.util.List;

/**
 * How one person judges the response to an incident.
 *
 * @param ratings            one for each subject, in the order of the subjects
 * @param proceduresFollowed yes, partly or no; likewise adequate
 * @param proceduresRemarks  null where there are none
 * @param improvements       what is wanted for the next time
 */
public record Evaluation(
    List<Rating> ratings,
    String workedBest,
    String wasHard,
    String proceduresFollowed,
    String proceduresAdequate,
    String proceduresRemarks,
    List<String> improvements,
    String evaluatedBy,
    Instant evaluatedAt) {
}
