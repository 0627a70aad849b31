package io.hindsight.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import io.hindsight.mail.LetterDraft;
import io.hindsight.mail.LetterPart.Fact;
import io.hindsight.mail.LetterPart.Facts;
import io.hindsight.mail.LetterPart.Paragraph;
import io.hindsight.notification.Links;
import io.hindsight.notification.NoticeContext;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.Writer;
import io.hindsight.text.SafeText;

/** An incident has come again whose post-mortem is over: another one may follow it. */
@Component
class ComeAgainWriter implements Writer<ComeAgainContent> {

    private final Links links;

    ComeAgainWriter(Links links) {
        this.links = links;
    }

    @Override
    public Set<NoticeKind> kinds() {
        return Set.of(NoticeKind.COME_AGAIN);
    }

    @Override
    public Class<ComeAgainContent> content() {
        return ComeAgainContent.class;
    }

    @Override
    public LetterDraft write(NoticeContext<ComeAgainContent> matter) {
        List<Fact> facts = new ArrayList<>();
        matter.postMortem().ifPresent(facts::add);
        facts.add(new Fact(matter.say("state"), matter.voice().say("state." + matter.content().state().code())));
        facts.add(new Fact(matter.say("source"), SafeText.line(matter.content().source())));
        String heading = matter.say("heading");
        return new LetterDraft(matter.subject(heading), heading,
            List.of(new Paragraph(matter.say("lead")), new Facts(facts)), matter.voice().say("mail.topostmortem"),
            links.postMortem(matter.notice().postMortem()), matter.say("why"));
    }
}
