package io.hindsight.postmortem;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import io.hindsight.mail.LetterDraft;
import io.hindsight.mail.LetterPart;
import io.hindsight.mail.LetterPart.Fact;
import io.hindsight.mail.LetterPart.Facts;
import io.hindsight.mail.LetterPart.Paragraph;
import io.hindsight.mail.LetterPart.Said;
import io.hindsight.mail.ReaderWords;
import io.hindsight.notification.Links;
import io.hindsight.notification.NoticeContext;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.Writer;
import io.hindsight.people.People;
import io.hindsight.text.SafeText;

/** A post-mortem was signed off, and its report is ready. */
@Component
class SignOffWriter implements Writer<SignOffContent> {

    private final People people;
    private final Links links;

    SignOffWriter(People people, Links links) {
        this.people = people;
        this.links = links;
    }

    @Override
    public Set<NoticeKind> kinds() {
        return Set.of(NoticeKind.SIGN_OFF);
    }

    @Override
    public Class<SignOffContent> content() {
        return SignOffContent.class;
    }

    @Override
    public LetterDraft write(NoticeContext<SignOffContent> matter) {
        ReaderWords voice = matter.voice();
        SignOffContent content = matter.content();
        List<LetterPart> parts = new ArrayList<>();
        parts.add(new Paragraph(matter.say(matter.enclosures().isEmpty() ? "lead" : "leadenclosed")));
        List<Fact> facts = new ArrayList<>();
        matter.postMortem().ifPresent(facts::add);
        SafeText.filled(content.by()).map(by -> people.names().of(by, content.at())).map(SafeText::line)
            .ifPresent(name -> facts.add(new Fact(matter.say("by"), name)));
        parts.add(new Facts(facts));
        SafeText.filled(content.statement()).map(said -> new Said(matter.say("statement"), said)).ifPresent(parts::add);
        return new LetterDraft(matter.subject(matter.say("heading")), matter.say("heading"), parts,
            voice.say("mail.topostmortem"), links.postMortem(matter.notice().postMortem()),
            matter.say("why"));
    }
}
