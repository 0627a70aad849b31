package io.hindsight.reminder;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.mail.LetterDraft;
import io.hindsight.mail.LetterPart;
import io.hindsight.mail.LetterPart.Entries;
import io.hindsight.mail.LetterPart.ListedEntry;
import io.hindsight.mail.ReaderWords;
import io.hindsight.notification.Links;
import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeContent;
import io.hindsight.notification.NoticeContext;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.NoticeStanding;
import io.hindsight.notification.Topic;
import io.hindsight.notification.Topics;
import io.hindsight.notification.Writer;
import io.hindsight.people.People;
import io.hindsight.text.SafeText;

/** All that is open for somebody, and what is late with those whom they answer for. */
@Component
class DigestWriter implements Writer {

    private final Topics topics;
    private final People people;
    private final Links links;
    private final TaskRelevance tasks;

    DigestWriter(Topics topics, People people, Links links, TaskRelevance tasks) {
        this.topics = topics;
        this.people = people;
        this.links = links;
        this.tasks = tasks;
    }

    @Override
    public Set<NoticeKind> kinds() {
        return Set.of(NoticeKind.DIGEST);
    }

    @Override
    public LetterDraft write(NoticeContext matter) {
        Map<String, Topic> known = topics.of(DigestLines.LISTS.stream()
            .flatMap(list -> matter.content().contents(list).stream()).map(task -> task.text("reference"))
            .flatMap(Optional::stream).collect(Collectors.toSet()));
        List<LetterPart> parts = DigestLines.LISTS.stream().map(list -> entries(matter, list, known))
            .filter(Objects::nonNull).toList();
        String counts = DigestLines.LISTS.stream().filter(list -> count(matter, list) > 0)
            .map(list -> matter.say("count." + list, count(matter, list))).collect(Collectors.joining(", "));
        String day = matter.voice().day(matter.content().day("day", matter.voice()).orElseThrow());
        return new LetterDraft(matter.say("subject", counts), matter.say("heading", day), parts,
            matter.voice().say("mail.tasklist"), links.tasklist(), matter.say("why"));
    }

    @Override
    public NoticeStanding standing(Notice notice) {
        return tasks.ofDigest(notice);
    }

    private @Nullable LetterPart entries(NoticeContext matter, String list, Map<String, Topic> known) {
        List<ListedEntry> entries = matter.content().contents(list).stream()
            .map(task -> entry(task, list.equals(DigestLines.OTHERS), known, matter.voice())).toList();
        int more = matter.content().number(list + "More");
        return entries.isEmpty() ? null : new Entries(matter.say(list), entries,
            more == 0 ? null : matter.say("more", more));
    }

    private ListedEntry entry(NoticeContent task, boolean others, Map<String, Topic> known, ReaderWords voice) {
        String link = links.task(task.require("id"));
        Optional<String> reference = task.text("reference");
        Topic topic = reference.map(known::get).orElse(null);
        if (reference.isPresent() && Topic.isConfidential(topic)) {
            return new ListedEntry(reference.get(), link, voice.say("mail.secret"), false);
        }
        TaskWords words = TaskWords.of(task, topic, voice);
        String detail = TaskWords.joined(Stream.of(reference, task.instant("due").map(voice::due),
            words.group().map(group -> voice.say("mail.group", group)), holder(task, others, voice)));
        return new ListedEntry(words.title(voice), link, detail, task.instant("due").filter(voice::isLate).isPresent());
    }

    private Optional<String> holder(NoticeContent task, boolean others, ReaderWords voice) {
        return task.text("assignee").filter(assignee -> others).map(people::name).map(SafeText::line)
            .map(name -> voice.say("mail.digest.with", name));
    }

    private static int count(NoticeContext matter, String list) {
        return matter.content().contents(list).size() + matter.content().number(list + "More");
    }
}
