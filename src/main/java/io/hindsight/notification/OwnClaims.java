package io.hindsight.notification;

import org.springframework.stereotype.Component;

import io.hindsight.engine.ClaimReader;

/** Keeps people from being told what they have just done. */
@Component
class OwnClaims implements ClaimReader {

    private final Ledger ledger;

    OwnClaims(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void claimed(String task, String person) {
        ledger.settle(person, "task:" + task + ":" + person, "claimed by themself");
    }
}
