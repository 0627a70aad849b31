package io.hindsight.plan;

import java.util.List;

/**
 * What one post-mortem would change in the plan.
 *
 * @param base         id of the plan version that it starts from
 * @param changes      none when the plan stays as it is
 * @param keepReason   why the plan stays as it is; null when it changes
 * @param trainingWish what to train and whom; null when no training is needed
 */
record Draft(long base, List<PlanChange> changes, String keepReason, String trainingWish) {

    /** The draft as it was answered; what belongs to a question that was answered otherwise is left out. */
    static Draft of(long base, String planChange, List<PlanChange> changes, String keepReason, String trainingNeeded,
            String trainingWish) {
        boolean isChange = "change".equals(planChange);
        return new Draft(base, isChange ? List.copyOf(changes) : List.of(), isChange ? null : keepReason,
            "yes".equals(trainingNeeded) ? trainingWish : null);
    }

    List<ChangeKind> kinds() {
        return changes.stream().map(PlanChange::kind).map(ChangeKind::of).toList();
    }
}
