package io.hindsight.notification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import io.hindsight.mail.LetterDraft;
import io.hindsight.mail.LetterPart.Entries;
import io.hindsight.mail.LetterPart.ListedEntry;
import io.hindsight.mail.ReaderWords;

/** Several notices in one letter, which has a list for each kind of news. */
@Component
class GatheredWriter implements Writer<GatheredContent> {

    /** How many entries a list has; the others are counted. */
    private static final int LONGEST = 50;

    private final Links links;

    GatheredWriter(Links links) {
        this.links = links;
    }

    @Override
    public Set<NoticeKind> kinds() {
        return Set.of(NoticeKind.GATHERED);
    }

    @Override
    public Class<GatheredContent> content() {
        return GatheredContent.class;
    }

    @Override
    public LetterDraft write(NoticeContext<GatheredContent> matter) {
        ReaderWords voice = matter.voice();
        Map<String, List<ListedEntry>> merged = new LinkedHashMap<>();
        List<Entries> lists = new ArrayList<>();
        for (Entries list : matter.lists()) {
            if (list.more() == null) {
                merged.computeIfAbsent(list.heading(), first -> new ArrayList<>()).addAll(list.entries());
            } else {
                lists.add(list);
            }
        }
        merged.forEach((heading, entries) -> lists.add(list(heading, entries, voice)));
        String counts = lists.stream()
            .map(list -> voice.say("mail.what", list.heading(),
                list.more() == null ? list.entries().size() : list.entries().size() + "+"))
            .collect(Collectors.joining(", "));
        return new LetterDraft(matter.say("subject", counts), matter.say("heading"), List.copyOf(lists),
            voice.say("mail.tasklist"), links.tasklist(), matter.say("why"));
    }

    private static Entries list(String heading, List<ListedEntry> all, ReaderWords voice) {
        int more = all.size() - LONGEST;
        return new Entries(heading, all.stream().limit(LONGEST).toList(),
            more > 0 ? voice.say("mail.digest.more", more) : null);
    }
}
