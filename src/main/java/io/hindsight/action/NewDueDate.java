package io.hindsight.action;

import static io.hindsight.action.Action.ActionState.APPROVED;
import static io.hindsight.action.Action.ActionState.PROPOSED;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.hindsight.answer.FormTime;
import io.hindsight.engine.Refusal;

/** Another due date for an action, and why. */
record NewDueDate(LocalDate dueOn, String reason) {

    static final int LONGEST_REASON = 2000;
    static final String DUE_ON = "dueOn";

    private static final String REASON = "reason";
    private static final Set<Action.ActionState> OPEN = Set.of(PROPOSED, APPROVED);

    /** @throws Refusal with a sentence that says what to change */
    void check(Action action, LocalDate today) {
        refuseUnless(OPEN.contains(action.state()), null, "refused.due-date.settled");
        refuseUnless(dueOn != null, DUE_ON, "refused.due-date.missing");
        refuseUnless(!dueOn.isBefore(today), DUE_ON, "refused.due-date.past");
        refuseUnless(FormTime.isNear(dueOn, today), DUE_ON, "refused.due-date.far");
        refuseUnless(!dueOn.equals(action.dueOn()), DUE_ON, "refused.due-date.same");
        refuseUnless(reason != null && !reason.isBlank(), REASON, "refused.due-date.reason");
        refuseUnless(reason.length() <= LONGEST_REASON && reason.indexOf('\0') < 0, REASON,
            "refused.reason.long", LONGEST_REASON);
    }

    private static void refuseUnless(boolean fine, @Nullable String field, String key, Object... details) {
        if (!fine) {
            throw new Refusal(key, details).at(field);
        }
    }
}
