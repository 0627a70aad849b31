package io.hindsight.reminder;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import io.hindsight.assignment.ClaimReader;
import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeContent;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.NoticeLedger;

/** Keeps people from being told what they have just done. */
@Component
class OwnClaims implements ClaimReader {

    private static final String WHY = "claimed by themself";

    /** What was done: there is nothing to tell. */
    private record Claim() implements NoticeContent {
    }

    private final NoticeLedger ledger;

    OwnClaims(NoticeLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void claimed(String task, String person) {
        ledger.settle(List.of(new Notice(UUID.randomUUID(), person, NoticeKind.TASK, reason(task, person), null, null,
            new Claim())), WHY);
    }

    @Override
    public void given(String task, String person) {
        ledger.free(person, reason(task, person), WHY);
    }

    static String reason(String task, String person) {
        return "task:" + task + ":" + person;
    }
}
