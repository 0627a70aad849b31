package io.hindsight.action;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.hindsight.answer.YesNo;

/**
 * What was answered to the question whether the defences need to change.
 *
 * @param actions        none when no action is needed
 * @param noActionReason why none is needed; null when there are some
 * @param more           whether there are more to propose
 */
public record Proposals(List<Proposal> actions, @Nullable String noActionReason, boolean more) {

    /** @param actions read only when they are needed, since what a hidden part of the form holds was not checked */
    public static Proposals of(YesNo needed, @Nullable String noActionReason, @Nullable YesNo more,
            Stream<Proposal> actions) {
        return needed == YesNo.YES ? new Proposals(actions.toList(), null, more == YesNo.YES)
            : new Proposals(List.of(), noActionReason, false);
    }
}
