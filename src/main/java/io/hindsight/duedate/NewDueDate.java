package io.hindsight.duedate;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import io.hindsight.answer.FormTime;
import io.hindsight.engine.Refusal;

/** Another due date for something, and why. */
public record NewDueDate(LocalDate dueOn, String reason) {

    static final String DUE_ON = "dueOn";

    private static final String REASON = "reason";

    /**
     * @param now   the day that it is due on
     * @param today in the office
     * @throws Refusal with a sentence that says what to change
     */
    void check(LocalDate now, LocalDate today) {
        refuseUnless(dueOn != null, DUE_ON, "refused.due-date.missing");
        refuseUnless(!dueOn.isBefore(today), DUE_ON, "refused.due-date.past");
        refuseUnless(FormTime.isNear(dueOn, today), DUE_ON, "refused.due-date.far");
        refuseUnless(!dueOn.equals(now), DUE_ON, "refused.due-date.same");
        refuseUnless(reason != null && !reason.isBlank(), REASON, "refused.due-date.reason");
        Refusal.unlessReasoned(reason);
    }

    private static void refuseUnless(boolean fine, @Nullable String field, String key) {
        if (!fine) {
            throw new Refusal(key).at(field);
        }
    }
}
