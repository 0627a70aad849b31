package io.hindsight.reminder;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;

import io.hindsight.assignment.ChangeOfHands;
import io.hindsight.assignment.ChangeOfHands.HandsKind;
import io.hindsight.assignment.ClaimReader;
import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.NoticeLedger;
import io.hindsight.notification.Notices;

/** Tells who had a task and whose it is now that it was handed on; not who did that, and who has it now once only. */
@Component
class HandedOn implements ClaimReader {

    private static final String TOLD = "told by the mail on who handed it on";

    private static final Set<HandsKind> GONE = Set.of(HandsKind.ORPHANED, HandsKind.TEAM_GONE, HandsKind.NAMED);

    private final Notices notices;
    private final NoticeLedger ledger;

    HandedOn(Notices notices, NoticeLedger ledger) {
        this.notices = notices;
        this.ledger = ledger;
    }

    @Override
    public void handedOn(ChangeOfHands change, Collection<String> group) {
        notices.gather(concerned(change, group).stream().map(person -> notice(change, person)).toList());
        if (change.task() != null && change.to() != null && !change.to().equals(change.by())) {
            ledger.settle(List.of(notice(change, change.to(), NoticeKind.TASK,
                OwnClaims.reason(change.task(), change.to()))), TOLD);
        }
    }

    private static Set<String> concerned(ChangeOfHands change, Collection<String> group) {
        Set<String> concerned = new LinkedHashSet<>(group);
        if (change.from() != null && !GONE.contains(change.kind())) {
            concerned.add(change.from());
        }
        if (change.to() != null) {
            concerned.add(change.to());
        }
        concerned.removeIf(person -> person.equals(change.by()));
        return concerned;
    }

    private static Notice notice(ChangeOfHands change, String person) {
        return notice(change, person, NoticeKind.HANDED_ON,
            "handed-on:" + (change.task() == null ? named(change) : change.task()) + ':' + change.at());
    }

    /** What of all that is yet to come; somebody may be named for several at once. */
    private static UUID named(ChangeOfHands change) {
        return UUID.nameUUIDFromBytes(
            (change.postMortem() + ':' + change.key() + ':' + change.subject()).getBytes(StandardCharsets.UTF_8));
    }

    private static Notice notice(ChangeOfHands change, String person, NoticeKind kind, String reason) {
        return new Notice(UUID.randomUUID(), person, kind, reason, change.postMortem(), change.task(),
            new HandedOnContent(change.key(), change.name(), change.subject(), change.kind(), change.from(),
                change.to(), change.by(),
                change.reason(), change.at()));
    }
}
