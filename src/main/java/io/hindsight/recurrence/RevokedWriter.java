package io.hindsight.recurrence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.springframework.stereotype.Component;

import io.hindsight.circle.Circles;
import io.hindsight.mail.LetterDraft;
import io.hindsight.mail.LetterPart.Fact;
import io.hindsight.mail.LetterPart.Facts;
import io.hindsight.mail.LetterPart.Paragraph;
import io.hindsight.notification.Links;
import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeContext;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.NoticeStanding;
import io.hindsight.notification.Writer;
import io.hindsight.recurrence.RevokedContent.RevokedAction;

/** The cause of an action came again that was effective. It names nothing of either but references and numbers. */
@Component
class RevokedWriter implements Writer<RevokedContent> {

    private final Links links;
    private final Circles circles;

    RevokedWriter(Links links, Circles circles) {
        this.links = links;
        this.circles = circles;
    }

    @Override
    public Set<NoticeKind> kinds() {
        return Set.of(NoticeKind.EFFECT_REVOKED);
    }

    @Override
    public Class<RevokedContent> content() {
        return RevokedContent.class;
    }

    /** Either may have been marked while the notice waited. */
    @Override
    public NoticeStanding standing(Notice notice, RevokedContent content) {
        List<RevokedAction> left = content.actions().stream().filter(action -> isForMail(action.postMortem(), notice))
            .toList();
        return left.isEmpty() || !isForMail(content.again(), notice)
            ? NoticeStanding.pauses(notice, "nothing of it is left")
            : NoticeStanding.holds(notice.saying(new RevokedContent(content.again(), left)));
    }

    /** What is confidential is named by a mail alone that belongs to it, or to another that is; that one says less. */
    private boolean isForMail(String postMortem, Notice notice) {
        String own = Objects.requireNonNull(notice.postMortem());
        return circles.mayKnow(postMortem, notice.recipient())
            && (circles.isConfidential(own) || !circles.isConfidential(postMortem));
    }

    @Override
    public LetterDraft write(NoticeContext<RevokedContent> matter) {
        List<Fact> facts = new ArrayList<>();
        matter.postMortem().ifPresent(facts::add);
        matter.content().actions().forEach(action -> facts.add(new Fact(matter.say("action"),
            matter.say("of", String.valueOf(action.number()), action.postMortem()))));
        String heading = matter.say("heading");
        return new LetterDraft(matter.subject(heading), heading,
            List.of(new Paragraph(matter.say("lead")), new Facts(facts)), matter.voice().say("mail.topostmortem"),
            links.postMortem(matter.notice().postMortem()), matter.say("why"));
    }
}
