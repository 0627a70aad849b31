package io.hindsight.ending;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.hindsight.action.Action;
import io.hindsight.action.Action.ActionState;
import io.hindsight.record.PostMortemRecord;

/**
 * What stays of a post-mortem that has ended, whatever became of it.
 *
 * @param planVersion   the version of the plan that it has published; null for none
 * @param verified      the numbers of the actions that are verified, whose effect is judged when it is due
 * @param acceptedRisks those whose risk is accepted, and comes back when that ends
 * @param goingOn       those that go on
 */
public record Outlives(@Nullable String planVersion, List<Integer> verified, List<Integer> acceptedRisks,
    List<Integer> goingOn) {

    public static Outlives of(PostMortemRecord record) {
        return new Outlives(record.plan().published() == null ? null : record.plan().published().number(),
            numbers(record, ActionState.VERIFIED), numbers(record, ActionState.RISK_ACCEPTED),
            numbers(record, ActionState.PROPOSED, ActionState.APPROVED));
    }

    public boolean isNothing() {
        return planVersion == null && verified.isEmpty() && acceptedRisks.isEmpty() && goingOn.isEmpty();
    }

    private static List<Integer> numbers(PostMortemRecord record, ActionState... states) {
        return record.hardening().actions().stream().filter(action -> List.of(states).contains(action.state()))
            .map(Action::number).toList();
    }
}
