package io.hindsight.ending;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import io.hindsight.mail.LetterDraft;
import io.hindsight.mail.LetterPart;
import io.hindsight.mail.LetterPart.Fact;
import io.hindsight.mail.LetterPart.Facts;
import io.hindsight.mail.LetterPart.Paragraph;
import io.hindsight.mail.LetterPart.Said;
import io.hindsight.notification.Links;
import io.hindsight.notification.NoticeContext;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.Writer;
import io.hindsight.people.People;
import io.hindsight.text.SafeText;

/** A post-mortem has ended, and nothing is to be done in it any more. */
@Component
class EndingWriter implements Writer<EndingContent> {

    private final People people;
    private final Links links;

    EndingWriter(People people, Links links) {
        this.people = people;
        this.links = links;
    }

    @Override
    public Set<NoticeKind> kinds() {
        return Set.of(NoticeKind.ENDED);
    }

    @Override
    public Class<EndingContent> content() {
        return EndingContent.class;
    }

    @Override
    public LetterDraft write(NoticeContext<EndingContent> matter) {
        EndingContent content = matter.content();
        String heading = matter.say("heading." + content.how().code());
        List<Fact> facts = new ArrayList<>();
        matter.postMortem().ifPresent(facts::add);
        Optional.ofNullable(content.cause()).ifPresent(cause -> facts.add(new Fact(matter.say("cause"),
            matter.voice().say("ending.cause." + cause.code()))));
        Optional.ofNullable(content.into()).ifPresent(other -> facts.add(new Fact(matter.say("into"), other)));
        facts.add(new Fact(matter.say("by"), SafeText.line(people.names().of(content.by(), content.at()))));
        List<LetterPart> parts = List.of(new Paragraph(matter.say("lead." + content.how().code())), new Facts(facts),
            new Said(matter.say("reason"), content.reason()));
        return new LetterDraft(matter.subject(heading), heading, parts,
            matter.voice().say("mail.topostmortem"),
            links.postMortem(content.into() == null ? matter.notice().postMortem() : content.into()),
            matter.say("why"));
    }
}
