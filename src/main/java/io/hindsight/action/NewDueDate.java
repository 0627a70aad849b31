package io.hindsight.action;

import static io.hindsight.action.Action.State.APPROVED;
import static io.hindsight.action.Action.State.PROPOSED;

import java.time.LocalDate;
import java.util.Set;

import io.hindsight.engine.Refusal;

/** Another due date for an action, and why. */
record NewDueDate(LocalDate dueOn, String reason) {

    static final int LONGEST_REASON = 2000;
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);
    private static final Set<Action.State> OPEN = Set.of(PROPOSED, APPROVED);

    /** @throws Refusal with a sentence that says what to change */
    void check(Action action, LocalDate today) {
        refuseUnless(OPEN.contains(action.state()), "This action is settled, so its due date stays.");
        refuseUnless(dueOn != null, "The new due date is missing (dueOn, such as 2026-12-01).");
        refuseUnless(!dueOn.isBefore(today) && !dueOn.isAfter(LAST), "The new due date must be a day to come.");
        refuseUnless(!dueOn.equals(action.dueOn()), "The action is due on that day already.");
        refuseUnless(reason != null && !reason.isBlank(), "Say why the due date is moved (reason).");
        refuseUnless(reason.length() <= LONGEST_REASON && reason.indexOf('\0') < 0,
            "The reason has at most 2,000 characters and no NUL.");
    }

    private static void refuseUnless(boolean fine, String sentence) {
        if (!fine) {
            throw new Refusal(sentence);
        }
    }
}
