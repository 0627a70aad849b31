package io.hindsight.reminder;

import java.time.Instant;
import java.util.Arrays;
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
import io.hindsight.notification.NoticeContext;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.NoticeStanding;
import io.hindsight.notification.Topic;
import io.hindsight.notification.Topics;
import io.hindsight.notification.Writer;
import io.hindsight.people.People;
import io.hindsight.reminder.DigestContent.DigestLine;
import io.hindsight.text.SafeText;

/** All that is open for somebody, and what is late with those whom they answer for. */
@Component
class DigestWriter implements Writer<DigestContent> {

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
    public Class<DigestContent> content() {
        return DigestContent.class;
    }

    @Override
    public LetterDraft write(NoticeContext<DigestContent> matter) {
        Map<String, Topic> known = topics.of(matter.content().references());
        List<LetterPart> parts = Arrays.stream(DigestList.values()).map(list -> entries(matter, list, known))
            .filter(Objects::nonNull).toList();
        String counts = Arrays.stream(DigestList.values()).filter(list -> count(matter, list) > 0)
            .map(list -> matter.say("count." + list.code(), count(matter, list))).collect(Collectors.joining(", "));
        String day = matter.voice().day(matter.content().day());
        return new LetterDraft(matter.say("subject", counts), matter.say("heading", day), parts,
            matter.voice().say("mail.tasklist"), links.tasklist(), matter.say("why"));
    }

    @Override
    public NoticeStanding standing(Notice notice, DigestContent content) {
        return tasks.ofDigest(notice, content);
    }

    private @Nullable LetterPart entries(NoticeContext<DigestContent> matter, DigestList list,
            Map<String, Topic> known) {
        List<ListedEntry> entries = matter.content().named(list).stream()
            .map(line -> entry(line, list == DigestList.OTHERS, known, matter.voice())).toList();
        int more = matter.content().more(list);
        return entries.isEmpty() ? null : new Entries(matter.say(list.code()), entries,
            more == 0 ? null : matter.say("more", more));
    }

    private ListedEntry entry(DigestLine line, boolean others, Map<String, Topic> known, ReaderWords voice) {
        String link = links.task(line.id());
        Optional<String> reference = Optional.ofNullable(line.reference());
        Topic topic = reference.map(known::get).orElse(null);
        if (reference.isPresent() && Topic.isConfidential(topic)) {
            return new ListedEntry(reference.get(), link, voice.say("mail.secret"), false);
        }
        TaskWords words = TaskWords.of(line.task(), topic, voice);
        Optional<Instant> due = Optional.ofNullable(line.task().due());
        String detail = TaskWords.joined(Stream.of(reference, due.map(voice::due),
            words.group().map(group -> voice.say("mail.group", group)), holder(line.task(), others, voice)));
        return new ListedEntry(words.title(voice), link, detail, due.filter(voice::isLate).isPresent());
    }

    private Optional<String> holder(TaskContent task, boolean others, ReaderWords voice) {
        return SafeText.filled(task.assignee()).filter(assignee -> others).map(people::name).map(SafeText::line)
            .map(name -> voice.say("mail.digest.with", name));
    }

    private static int count(NoticeContext<DigestContent> matter, DigestList list) {
        return matter.content().named(list).size() + matter.content().more(list);
    }
}
