package io.hindsight.notification;

import java.util.List;

import org.springframework.stereotype.Component;

import io.hindsight.mail.LetterDraft;
import io.hindsight.mail.LetterPart.Entries;
import io.hindsight.mail.LetterPart.ListedEntry;
import io.hindsight.mail.LetterPart.Paragraph;
import io.hindsight.mail.ReaderWords;

/** What may be said about a post-mortem that is confidential: its reference, a link, and that there is something. */
@Component
class Confidential {

    private final Links links;

    Confidential(Links links) {
        this.links = links;
    }

    <C extends NoticeContent> LetterDraft write(NoticeContext<C> matter, Writer<C> writer) {
        ReaderWords voice = matter.voice();
        String what = what(matter, writer);
        return new LetterDraft(what, what,
            List.of(new Paragraph(matter.notice().postMortem() == null ? voice.say("mail.unnamed")
                : voice.say("mail.confidential", matter.notice().postMortem()))),
            voice.say("mail.open"),
            writer.link(matter, links), voice.say("mail.why"));
    }

    <C extends NoticeContent> List<Entries> lists(NoticeContext<C> matter, Writer<C> writer) {
        String reference = matter.notice().postMortem();
        return matter.listed(new ListedEntry(reference == null ? what(matter, writer) : reference,
            writer.link(matter, links), matter.voice().say("mail.secret"), false));
    }

    private static <C extends NoticeContent> String what(NoticeContext<C> matter, Writer<C> writer) {
        return matter.say(writer.moves(matter.notice(), matter.content()) ? "generic.moved" : "generic");
    }
}
