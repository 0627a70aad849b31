package io.hindsight.planimport;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import io.hindsight.mail.LetterDraft;
import io.hindsight.mail.LetterPart.Paragraph;
import io.hindsight.mail.LetterPart.Said;
import io.hindsight.notification.Links;
import io.hindsight.notification.NoticeContext;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.Writer;
import io.hindsight.people.People;
import io.hindsight.text.SafeText;

/** A plan that somebody has imported was sent back to them. */
@Component
class ImportWriter implements Writer<ReturnedContent> {

    private final People people;
    private final Links links;

    ImportWriter(People people, Links links) {
        this.people = people;
        this.links = links;
    }

    @Override
    public Set<NoticeKind> kinds() {
        return Set.of(NoticeKind.IMPORT_RETURNED);
    }

    @Override
    public Class<ReturnedContent> content() {
        return ReturnedContent.class;
    }

    @Override
    public LetterDraft write(NoticeContext<ReturnedContent> matter) {
        ReturnedContent content = matter.content();
        String by = SafeText.line(people.names().of(content.by(), content.at()));
        return new LetterDraft(matter.say("subject"), matter.say("heading"),
            List.of(new Paragraph(matter.say("lead", by, content.base())),
                new Said(matter.say("reasons"), content.reasons())),
            matter.say("button"), links.plan(), matter.say("why"));
    }
}
