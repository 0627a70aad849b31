package io.hindsight.hardening;

import java.time.LocalDate;

import io.hindsight.action.Action;
import io.hindsight.action.Proposal;

/** What to do instead of an action that had no effect. */
record Successor(String title, String what, LocalDate dueOn, String criterion) {

    /** With the owner, the verifier and the reasons of the action that had no effect. */
    Proposal of(Action failed) {
        return new Proposal(1, title, failed.kind(), what, failed.answers(), failed.owner(), failed.verifier(), dueOn,
            failed.priority(), criterion, failed.judgeAfter());
    }
}
