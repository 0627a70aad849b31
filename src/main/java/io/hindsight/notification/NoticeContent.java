package io.hindsight.notification;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a notice tells. There is a record for each kind, beside who sends it; the ledger keeps it as JSON, so that
 * notices that wait for their mail outlive the release that has written them.
 */
public interface NoticeContent {

    /** What of it a reader may know who may not know the notice's post-mortem; empty where that is nothing. */
    default Optional<NoticeContent> withheld() {
        return Optional.empty();
    }

    /** The post-mortems that its lines tell of; none where it is no list. */
    default Set<String> references() {
        return Set.of();
    }

    /**
     * The same for a reader who may know these post-mortems and no other; empty where no line is left.
     *
     * @param known some of the {@linkplain #references() post-mortems that its lines tell of}
     */
    default Optional<NoticeContent> knowing(Set<String> known) {
        return Optional.of(this);
    }

    /** The mail address that it goes to; empty where that is the reader's in the directory. */
    default Optional<String> mailbox() {
        return Optional.empty();
    }

    /** The ids of the notices that are settled since this one tells of all of them in one mail; sent when it is. */
    default Set<UUID> bundled() {
        return Set.of();
    }
}
