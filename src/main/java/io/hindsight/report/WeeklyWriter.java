package io.hindsight.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.mail.LetterDraft;
import io.hindsight.mail.LetterPart;
import io.hindsight.mail.LetterPart.Entries;
import io.hindsight.mail.LetterPart.Figures;
import io.hindsight.mail.LetterPart.ListedEntry;
import io.hindsight.mail.ReaderWords;
import io.hindsight.notification.Links;
import io.hindsight.notification.NoticeContent;
import io.hindsight.notification.NoticeContext;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.Topic;
import io.hindsight.notification.Topics;
import io.hindsight.notification.Writer;
import io.hindsight.text.SafeText;

/** How things stand, for management. */
@Component
class WeeklyWriter implements Writer {

    private final Topics topics;
    private final WeeklyLines lines;
    private final Links links;

    WeeklyWriter(Topics topics, WeeklyLines lines, Links links) {
        this.topics = topics;
        this.lines = lines;
        this.links = links;
    }

    @Override
    public Set<NoticeKind> kinds() {
        return Set.of(NoticeKind.WEEKLY);
    }

    @Override
    public LetterDraft write(NoticeContext matter) {
        NoticeContent content = matter.content();
        Map<String, Topic> known = topics.of(Stream.of("actions", "waivers", "risks")
            .flatMap(list -> content.contents(list).stream()).map(line -> line.text("reference"))
            .flatMap(Optional::stream).collect(Collectors.toSet()));
        List<LetterPart> parts = Stream.of(stages(matter), entries(matter, "actions", known, lines::action),
            entries(matter, "waivers", known, lines::waiver), entries(matter, "risks", known, lines::risk))
            .filter(Objects::nonNull).toList();
        String week = matter.voice().day(content.day("week", matter.voice()).orElseThrow());
        return new LetterDraft(matter.say("subject", sum(content, "open"), content.contents("actions").size()),
            matter.say("heading", week), parts, matter.say("button"), links.postMortems(), matter.say("why"));
    }

    private static @Nullable LetterPart stages(NoticeContext matter) {
        List<List<String>> rows = matter.content().contents("stages").stream().map(stage -> List.of(
            matter.voice().name("stage." + stage.require("stage"), SafeText.line(stage.require("stage"))),
            String.valueOf(stage.number("open")), String.valueOf(stage.number("late")))).toList();
        return rows.isEmpty() ? null : new Figures(matter.say("stages"),
            List.of(matter.say("stage"), matter.say("open"), matter.say("late")), rows);
    }

    private @Nullable LetterPart entries(NoticeContext matter, String list, Map<String, Topic> known,
            BiFunction<NoticeContent, ReaderWords, ListedEntry> line) {
        List<ListedEntry> entries = matter.content().contents(list).stream().map(one -> {
            String reference = one.require("reference");
            return Topic.isConfidential(known.get(reference))
                ? new ListedEntry(reference, links.postMortem(reference), matter.voice().say("mail.secret"), false)
                : line.apply(one, matter.voice());
        }).toList();
        return entries.isEmpty() ? null : new Entries(matter.say(list), entries, null);
    }

    private static int sum(NoticeContent content, String figure) {
        return content.contents("stages").stream().mapToInt(stage -> stage.number(figure)).sum();
    }
}
