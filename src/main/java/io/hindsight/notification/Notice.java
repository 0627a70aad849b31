package io.hindsight.notification;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One mail to one person.
 *
 * @param recipient  login of the person
 * @param reason     what gave rise to it; the same person gets one notice for one reason
 * @param postMortem reference of the post-mortem; null where it belongs to none
 * @param task       the engine's id of the task that it is about, which must still be open when it is sent; may be null
 * @param content    what it tells: the record of its kind
 */
public record Notice(UUID id, String recipient, NoticeKind kind, String reason, @Nullable String postMortem,
    @Nullable String task, NoticeContent content) {

    /** A notice about a post-mortem, or about none. */
    public static Notice of(NoticeKind kind, String recipient, String reason, @Nullable String postMortem,
            NoticeContent content) {
        return new Notice(UUID.randomUUID(), recipient, kind, reason, postMortem, null, content);
    }

    /** @throws ClassCastException when a notice of its kind tells something else */
    public <C extends NoticeContent> C content(Class<C> type) {
        return type.cast(content);
    }

    /** As the ledger keeps it. */
    StoredNotice stored() {
        return new StoredNotice(id, recipient, kind, reason, postMortem, task, NoticeJson.write(content));
    }

    /** The same notice with something else to say. */
    public Notice saying(NoticeContent now) {
        return new Notice(id, recipient, kind, reason, postMortem, task, now);
    }

    /** The same notice without a word of which post-mortem it belongs to. */
    Notice withholding(NoticeContent left) {
        return new Notice(id, recipient, kind, reason, null, task, left);
    }
}
