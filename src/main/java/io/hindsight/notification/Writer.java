package io.hindsight.notification;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.hindsight.mail.Letter.CalendarFile;
import io.hindsight.mail.LetterDraft;
import io.hindsight.mail.LetterPart.Entries;
import io.hindsight.mail.LetterPart.ListedEntry;

/**
 * Knows what notices of some kinds say, and all else that is peculiar to them.
 *
 * @param <C> what these kinds tell
 */
public interface Writer<C extends NoticeContent> {

    Set<NoticeKind> kinds();

    /** What the ledger keeps for these kinds. */
    Class<C> content();

    LetterDraft write(NoticeContext<C> matter);

    /** What it says as a line of a letter that tells more, under a heading of its kind. */
    default List<Entries> lists(NoticeContext<C> matter) {
        LetterDraft draft = write(matter);
        return matter.listed(new ListedEntry(draft.heading(), draft.link(),
            Stream.of(Optional.ofNullable(matter.notice().postMortem()), Optional.of(draft.preview()))
                .flatMap(Optional::stream).collect(Collectors.joining(" · ")),
            false));
    }

    /** Where the letter leads when the post-mortem is confidential. */
    default String link(NoticeContext<C> matter, Links links) {
        return links.postMortem(matter.notice().postMortem());
    }

    /** What has become of it, looked at once more before it is sent: much may have happened while it waited. */
    default NoticeStanding standing(Notice notice, C content) {
        return NoticeStanding.holds(notice);
    }

    /** Whether it changes what the reader was told before. */
    default boolean moves(Notice notice, C content) {
        return false;
    }

    /** Whether a notice that names no post-mortem comes from one that its reader may not know. */
    default boolean hidesItsOrigin() {
        return false;
    }

    /** The file that a calendar takes; empty where there is nothing to put into one. */
    default Optional<CalendarFile> calendar(NoticeContext<C> matter) {
        return Optional.empty();
    }
}
