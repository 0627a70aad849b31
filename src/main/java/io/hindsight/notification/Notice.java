package io.hindsight.notification;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One mail to one person.
 *
 * @param recipient  login of the person
 * @param reason     what gave rise to it; the same person gets one notice for one reason
 * @param postMortem reference of the post-mortem; null where it belongs to none
 * @param task       the engine's id of the task that it is about, which must still be open when it is sent; may be null
 * @param content    what the text says, as JSON can hold it
 */
public record Notice(UUID id, String recipient, NoticeKind kind, String reason, @Nullable String postMortem,
    @Nullable String task,
    Map<String, Object> content) {

    private static final String ALSO = "also";

    /** A notice about a post-mortem, or about none. */
    public static Notice of(NoticeKind kind, String recipient, String reason, @Nullable String postMortem,
            Map<String, Object> content) {
        return new Notice(UUID.randomUUID(), recipient, kind, reason, postMortem, null, content);
    }

    /** Where it goes to: mostly the reader's address in the directory, which is {@code known}. */
    @Nullable
    String address(@Nullable String known) {
        return kind == NoticeKind.ADDRESS_CONFIRMATION || kind == NoticeKind.ADDRESS_CHANGE
            ? (String) content.get("address") : known;
    }

    /** The same notice, which tells in one mail what was to be told for another reason too. */
    public Notice alsoTelling(Notice other) {
        Map<String, Object> both = new LinkedHashMap<>(content);
        both.put(ALSO, other.reason());
        return saying(both);
    }

    /** The other reason that this one mail tells of. */
    Optional<String> alsoTells() {
        return Optional.ofNullable((String) content.get(ALSO));
    }

    /** The same notice without these words, and without a word of which post-mortem it belongs to. */
    Notice withholding(Set<String> words) {
        Map<String, Object> left = new LinkedHashMap<>(content);
        left.keySet().removeAll(words);
        return new Notice(id, recipient, kind, reason, null, task, left);
    }

    /** The same notice with something else to say. */
    public Notice saying(Map<String, Object> now) {
        return new Notice(id, recipient, kind, reason, postMortem, task, now);
    }
}
