package io.hindsight.reminder;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.mail.LetterDraft;
import io.hindsight.mail.LetterPart;
import io.hindsight.mail.LetterPart.Entries;
import io.hindsight.mail.LetterPart.ListedEntry;
import io.hindsight.notification.Links;
import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeContext;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.NoticeStanding;
import io.hindsight.notification.Topic;
import io.hindsight.notification.Topics;
import io.hindsight.notification.Writer;

/** All that is open for somebody, and what is late with those whom they answer for. */
@Component
class DigestWriter implements Writer<DigestContent> {

    private final Topics topics;
    private final TaskEntries entries;
    private final Links links;
    private final TaskRelevance tasks;

    DigestWriter(Topics topics, TaskEntries entries, Links links, TaskRelevance tasks) {
        this.topics = topics;
        this.entries = entries;
        this.links = links;
        this.tasks = tasks;
    }

    @Override
    public Set<NoticeKind> kinds() {
        return Set.of(NoticeKind.DIGEST);
    }

    @Override
    public Class<DigestContent> content() {
        return DigestContent.class;
    }

    @Override
    public LetterDraft write(NoticeContext<DigestContent> matter) {
        List<LetterPart> parts = List.copyOf(lists(matter));
        String counts = Arrays.stream(DigestList.values()).filter(list -> count(matter, list) > 0)
            .map(list -> matter.say("count." + list.code(), count(matter, list))).collect(Collectors.joining(", "));
        String day = matter.voice().day(matter.content().day());
        return new LetterDraft(matter.say("subject", counts), matter.say("heading", day), parts,
            matter.voice().say("mail.tasklist"), links.tasklist(), matter.say("why"));
    }

    @Override
    public List<Entries> lists(NoticeContext<DigestContent> matter) {
        Map<String, Topic> known = topics.of(matter.content().references());
        return Arrays.stream(DigestList.values()).map(list -> entries(matter, list, known)).filter(Objects::nonNull)
            .toList();
    }

    @Override
    public NoticeStanding standing(Notice notice, DigestContent content) {
        return tasks.ofDigest(notice, content);
    }

    private @Nullable Entries entries(NoticeContext<DigestContent> matter, DigestList list,
            Map<String, Topic> known) {
        List<ListedEntry> listed = matter.content().named(list).stream()
            .map(line -> entries.of(line, list == DigestList.OTHERS, known, matter.voice())).toList();
        int more = matter.content().more(list);
        return listed.isEmpty() ? null : new Entries(matter.say(list.code()), listed,
            more == 0 ? null : matter.say("more", more));
    }

    private static int count(NoticeContext<DigestContent> matter, DigestList list) {
        return matter.content().named(list).size() + matter.content().more(list);
    }
}
