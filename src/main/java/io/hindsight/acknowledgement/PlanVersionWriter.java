package io.hindsight.acknowledgement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import io.hindsight.acknowledgement.VersionContent.ChangeLine;
import io.hindsight.mail.LetterDraft;
import io.hindsight.mail.LetterPart.Entries;
import io.hindsight.mail.LetterPart.ListedEntry;
import io.hindsight.mail.LetterPart.Paragraph;
import io.hindsight.mail.ReaderWords;
import io.hindsight.notification.Links;
import io.hindsight.notification.NoticeContext;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.Writer;
import io.hindsight.people.People;
import io.hindsight.text.SafeText;

/** A version of the response plan, with what it has changed. */
@Component
class PlanVersionWriter implements Writer<VersionContent> {

    private final People people;
    private final Links links;

    PlanVersionWriter(People people, Links links) {
        this.people = people;
        this.links = links;
    }

    @Override
    public Set<NoticeKind> kinds() {
        return Set.of(NoticeKind.PLAN_VERSION);
    }

    @Override
    public Class<VersionContent> content() {
        return VersionContent.class;
    }

    @Override
    public LetterDraft write(NoticeContext<VersionContent> matter) {
        VersionContent content = matter.content();
        String number = content.number();
        List<ListedEntry> changes = content.changes().stream().map(change -> entry(change, matter.voice()))
            .toList();
        boolean isImported = content.isImported(matter.notice().postMortem());
        boolean isAsked = content.isAsked(matter.notice().postMortem());
        String by = SafeText.filled(content.by()).map(who -> people.names().of(who, content.at()))
            .map(SafeText::line).orElse("Hindsight");
        List<ListedEntry> lines = Stream.concat(changes.stream(), !isAsked ? Stream.empty()
            : Stream.of(new ListedEntry(matter.say("lines"), links.planChanges(number), null, false))).toList();
        Paragraph lead = new Paragraph(matter.say(isImported ? "imported" : "lead", by) + " "
            + matter.say(isAsked ? "asked" : "told"));
        return new LetterDraft(matter.say("subject", number, changes.size()), matter.say("heading", number),
            lines.isEmpty() ? List.of(lead) : List.of(lead, new Entries(matter.say("changes"), lines, null)),
            matter.say(isAsked ? "button" : "lines"),
            isAsked ? links.acknowledgement(number) : links.planChanges(number), matter.say("why"));
    }

    @Override
    public String link(NoticeContext<VersionContent> matter, Links links) {
        return links.acknowledgement(matter.content().number());
    }

    private static ListedEntry entry(ChangeLine change, ReaderWords voice) {
        String section = Stream.of(change.section(), change.title()).map(SafeText::filledLine)
            .flatMap(Optional::stream).collect(Collectors.joining(" "));
        return new ListedEntry(voice.say("mail.what", voice.say("change." + change.kind().code()), section), null,
            SafeText.filled(change.reason()).map(SafeText::line).orElse(null), false);
    }
}
