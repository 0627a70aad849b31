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

/** Somebody's mail address: the link that shows that a new one is theirs, and the news to the old one. */
@Component
class AddressWriter implements Writer {

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
    public LetterDraft write(NoticeContext matter) {
        boolean asks = matter.kind() == NoticeKind.ADDRESS_CONFIRMATION;
        List<Fact> facts = List.of(new Fact(matter.say("login"), matter.reader().id()),
            new Fact(matter.say("address"), SafeText.line(matter.content().require(asks ? "address" : "now"))));
        return new LetterDraft(matter.say("subject"), matter.say("heading"),
            List.of(new Paragraph(matter.say("lead")), new Facts(facts), new Paragraph(matter.say("otherwise"))),
            matter.say("button"), asks ? links.address(secret(matter)) : links.profile(), matter.say("why"));
    }

    @Override
    public NoticeStanding standing(Notice notice) {
        boolean asks = notice.kind() == NoticeKind.ADDRESS_CONFIRMATION;
        return !asks || requests.isOpen(UUID.fromString((String) notice.content().get("wish")))
            ? NoticeStanding.holds(notice)
            : NoticeStanding.ends(notice, "the address is not asked for any more");
    }

    /** Made as the letter is written, so that it is kept nowhere else. */
    private String secret(NoticeContext matter) {
        return requests.secret(UUID.fromString(matter.content().require("wish")));
    }
}
