package io.hindsight.notification;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;

import io.hindsight.mail.LetterDraft;
import io.hindsight.mail.LetterPart.Fact;
import io.hindsight.mail.LetterPart.Facts;
import io.hindsight.mail.LetterPart.Paragraph;
import io.hindsight.people.AddressRequests;
import io.hindsight.text.SafeText;

/**
 * Somebody's mail address: the link that shows that a new one is theirs, and the news to the old one. What is secret in
 * the link is made as the letter is written, so that it is kept nowhere else.
 */
@Component
class AddressWriter implements Writer<AddressContent> {

    private final AddressRequests requests;
    private final Links links;

    AddressWriter(AddressRequests requests, Links links) {
        this.requests = requests;
        this.links = links;
    }

    @Override
    public Set<NoticeKind> kinds() {
        return EnumSet.of(NoticeKind.ADDRESS_CONFIRMATION, NoticeKind.ADDRESS_CHANGE);
    }

    @Override
    public Class<AddressContent> content() {
        return AddressContent.class;
    }

    @Override
    public LetterDraft write(NoticeContext<AddressContent> matter) {
        UUID wish = matter.content().wish();
        List<Fact> facts = List.of(new Fact(matter.say("login"), matter.reader().id()),
            new Fact(matter.say("address"), SafeText.line(matter.content().theirs())));
        return new LetterDraft(matter.say("subject"), matter.say("heading"),
            List.of(new Paragraph(matter.say("lead")), new Facts(facts), new Paragraph(matter.say("otherwise"))),
            matter.say("button"), wish == null ? links.profile() : links.address(requests.secret(wish)),
            matter.say("why"));
    }

    @Override
    public NoticeStanding standing(Notice notice, AddressContent content) {
        return content.wish() == null || requests.isOpen(content.wish()) ? NoticeStanding.holds(notice)
            : NoticeStanding.ends(notice, "the address is not asked for any more");
    }
}
