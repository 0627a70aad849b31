package io.hindsight.hardening;

import java.time.LocalDate;

import io.hindsight.engine.Refusal;

/** An action as it is proposed; owner and verifier are null when a team is to do it. */
record Proposal(int number, String title, String kind, String what, String owner, String verifier, LocalDate dueOn,
    String priority, String criterion) {

    /** @throws Refusal when one person would do and prove it */
    Proposal {
        if (owner != null && owner.equals(verifier)) {
            throw new Refusal("Action %d: choose a verifier who is not its owner.".formatted(number));
        }
    }
}
