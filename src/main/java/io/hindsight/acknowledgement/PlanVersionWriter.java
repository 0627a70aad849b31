package io.hindsight.acknowledgement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import io.hindsight.mail.LetterDraft;
import io.hindsight.mail.LetterPart.Entries;
import io.hindsight.mail.LetterPart.ListedEntry;
import io.hindsight.mail.LetterPart.Paragraph;
import io.hindsight.mail.ReaderWords;
import io.hindsight.notification.Links;
import io.hindsight.notification.NoticeContent;
import io.hindsight.notification.NoticeContext;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.Writer;
import io.hindsight.people.People;
import io.hindsight.text.SafeText;

/** A version of the response plan, with what it has changed. */
@Component
class PlanVersionWriter implements Writer {

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
    public LetterDraft write(NoticeContext matter) {
        NoticeContent content = matter.content();
        String number = content.require("number");
        List<ListedEntry> changes = content.contents("changes").stream().map(change -> entry(change, matter.voice()))
            .toList();
        boolean isImported = matter.notice().postMortem() == null && content.text("asked").isEmpty();
        String by = content.text("by").map(who -> people.names().of(who, content.instant("at").orElse(null)))
            .map(SafeText::line).orElse("Hindsight");
        List<ListedEntry> lines = Stream.concat(changes.stream(), isImported ? Stream.empty()
            : Stream.of(new ListedEntry(matter.say("lines"), links.planChanges(number), null, false))).toList();
        Paragraph lead = new Paragraph(matter.say(isImported ? "imported" : "lead", by));
        return new LetterDraft(matter.say("subject", number, changes.size()), matter.say("heading", number),
            lines.isEmpty() ? List.of(lead) : List.of(lead, new Entries(matter.say("changes"), lines, null)),
            matter.say(isImported ? "lines" : "button"),
            isImported ? links.planChanges(number) : links.acknowledgement(number), matter.say("why"));
    }

    @Override
    public String link(NoticeContext matter, Links links) {
        return links.acknowledgement(matter.content().require("number"));
    }

    private static ListedEntry entry(NoticeContent change, ReaderWords voice) {
        Optional<String> kind = change.text("kind").map(code -> voice.name("change." + code, SafeText.line(code)));
        String section = String.join(" ", change.line("section").orElse(""), change.line("title").orElse("")).strip();
        return new ListedEntry(kind.map(what -> voice.say("mail.what", what, section)).orElse(section), null,
            change.text("reason").map(SafeText::line).orElse(null), false);
    }
}
