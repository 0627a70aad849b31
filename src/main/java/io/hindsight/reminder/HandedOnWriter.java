package io.hindsight.reminder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.mail.LetterDraft;
import io.hindsight.mail.LetterPart;
import io.hindsight.mail.LetterPart.Paragraph;
import io.hindsight.mail.LetterPart.Said;
import io.hindsight.mail.ReaderWords;
import io.hindsight.notification.Links;
import io.hindsight.notification.NoticeContext;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.Writer;
import io.hindsight.people.People;
import io.hindsight.text.SafeText;

/** A task has become somebody else's, and why. */
@Component
class HandedOnWriter implements Writer<HandedOnContent> {

    private final People people;
    private final Links links;

    HandedOnWriter(People people, Links links) {
        this.people = people;
        this.links = links;
    }

    @Override
    public Set<NoticeKind> kinds() {
        return Set.of(NoticeKind.HANDED_ON);
    }

    @Override
    public Class<HandedOnContent> content() {
        return HandedOnContent.class;
    }

    @Override
    public LetterDraft write(NoticeContext<HandedOnContent> matter) {
        HandedOnContent content = matter.content();
        ReaderWords voice = matter.voice();
        boolean yours = matter.notice().recipient().equals(content.to());
        TaskWords task = TaskWords.of(new TaskContent(content.key(), content.name(), "", content.subject(), null, null,
            content.to(), null), matter.topic(), voice);
        List<LetterPart> parts = new ArrayList<>();
        parts.add(new Paragraph(lead(matter, yours)));
        Optional.ofNullable(content.reason()).ifPresent(reason -> parts.add(new Said(matter.say("reason"), reason)));
        return new LetterDraft(matter.say(yours ? "subject.yours" : "subject", task.shortTitle(voice)),
            task.title(voice), parts, voice.say(yours ? "mail.task.button" : "mail.open"),
            links.task(matter.notice().task()), matter.say(yours ? "why.yours" : "why"));
    }

    private String lead(NoticeContext<HandedOnContent> matter, boolean yours) {
        HandedOnContent content = matter.content();
        if (yours) {
            return content.from() == null || content.from().equals(content.by())
                ? matter.say("lead.yours", name(content.by(), content))
                : matter.say("lead.yours.from", name(content.by(), content), name(content.from(), content));
        }
        return content.to() == null ? matter.say("lead.group", name(content.by(), content))
            : matter.say("lead", name(content.by(), content), name(content.to(), content));
    }

    private String name(@Nullable String person, HandedOnContent content) {
        return SafeText.line(person == null ? "Hindsight" : people.names().of(person, content.at()));
    }

    @Override
    public String link(NoticeContext<HandedOnContent> matter, Links links) {
        return links.task(matter.notice().task());
    }
}
