package io.hindsight.hardening;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import io.hindsight.action.Action;
import io.hindsight.action.Proposal;
import io.hindsight.office.WorkingDays;

/**
 * What to do instead of an action that had no effect; what nobody has said is as it was in that one.
 *
 * @param dueOn where nobody has said it, as many days from now as it was given when it was proposed
 */
record Successor(@Nullable String title, @Nullable String what, @Nullable LocalDate dueOn, @Nullable String criterion) {

    /** With the owner, the verifier and the reasons of the action that had no effect. */
    Proposal of(Action failed, LocalDate today, WorkingDays workingDays) {
        return new Proposal(1, or(title, failed.title()), failed.kind(), or(what, failed.what()), failed.answers(),
            failed.owner(), failed.verifier(),
            dueOn == null ? workingDays.first(today.plusDays(Math.max(1, given(failed)))) : dueOn, failed.priority(),
            or(criterion, failed.criterion()), failed.rhythm());
    }

    private static long given(Action failed) {
        return ChronoUnit.DAYS.between(failed.proposedAt().atZone(ZoneOffset.UTC).toLocalDate(), failed.dueOn());
    }

    private static String or(@Nullable String said, String before) {
        return said == null ? before : said;
    }
}
