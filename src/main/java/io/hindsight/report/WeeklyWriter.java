package io.hindsight.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.mail.LetterDraft;
import io.hindsight.mail.LetterPart;
import io.hindsight.mail.LetterPart.Entries;
import io.hindsight.mail.LetterPart.Figures;
import io.hindsight.mail.LetterPart.ListedEntry;
import io.hindsight.mail.LetterPart.Paragraph;
import io.hindsight.mail.ReaderWords;
import io.hindsight.notification.Links;
import io.hindsight.notification.NoticeContext;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.Topic;
import io.hindsight.notification.Topics;
import io.hindsight.notification.Writer;
import io.hindsight.report.WeeklyContent.ReportLine;

/** How things stand, for management. */
@Component
class WeeklyWriter implements Writer<WeeklyContent> {

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
    public Class<WeeklyContent> content() {
        return WeeklyContent.class;
    }

    @Override
    public LetterDraft write(NoticeContext<WeeklyContent> matter) {
        WeeklyContent content = matter.content();
        Map<String, Topic> known = topics.of(content.references());
        List<LetterPart> parts = Stream
            .of(new Paragraph(matter.say("lead", content.open(), content.late())),
                entries(matter, "latest", content.latest(), content.late() - content.latest().size(), known,
                    (late, voice) -> lines.late(late, known.get(late.reference()), voice)),
                stages(matter), others(matter),
                entries(matter, "actions", content.actions(), content.more(), known, lines::action),
                entries(matter, "waivers", content.waivers(), 0, known, lines::waiver),
                entries(matter, "risks", content.risks(), 0, known, lines::risk))
            .filter(Objects::nonNull).toList();
        String week = matter.voice().day(content.week());
        return new LetterDraft(matter.say("subject", content.open(), content.late()),
            matter.say("heading", week), parts, matter.say("button"), links.lateOnes(), matter.say("why"));
    }

    private static @Nullable LetterPart stages(NoticeContext<WeeklyContent> matter) {
        List<List<String>> rows = matter.content().stages().stream().map(line -> List.of(
            matter.voice().say("stage." + line.stage().code()), String.valueOf(line.open()),
            String.valueOf(line.late()))).toList();
        return rows.isEmpty() ? null : new Figures(matter.say("stages"),
            List.of(matter.say("stage"), matter.say("open"), matter.say("late")), rows);
    }

    /** Beside the incidents, and not among them. */
    private static @Nullable LetterPart others(NoticeContext<WeeklyContent> matter) {
        List<List<String>> rows = matter.content().others().stream().map(line -> List.of(
            matter.voice().say("kind." + line.kind().code()), String.valueOf(line.open()))).toList();
        return rows.isEmpty() ? null : new Figures(matter.say("others"),
            List.of(matter.say("kind"), matter.say("open")), rows);
    }

    private <L extends ReportLine> @Nullable LetterPart entries(NoticeContext<WeeklyContent> matter, String list,
            List<L> told, int more, Map<String, Topic> known, BiFunction<L, ReaderWords, ListedEntry> line) {
        List<ListedEntry> entries = told.stream().map(one -> Topic.isConfidential(known.get(one.reference()))
            ? new ListedEntry(one.reference(), links.postMortem(one.reference()), matter.voice().say("mail.secret"),
                false)
            : line.apply(one, matter.voice())).toList();
        return entries.isEmpty() ? null : new Entries(matter.say(list), entries,
            more > 0 ? matter.say("more", more) : null);
    }
}
