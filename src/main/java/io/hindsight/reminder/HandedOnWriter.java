package io.hindsight.reminder;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.assignment.ChangeOfHands.HandsKind;
import io.hindsight.mail.LetterDraft;
import io.hindsight.mail.LetterPart;
import io.hindsight.mail.LetterPart.Entries;
import io.hindsight.mail.LetterPart.Facts;
import io.hindsight.mail.LetterPart.ListedEntry;
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
    private final TaskRelevance tasks;
    private final Links links;

    HandedOnWriter(People people, TaskRelevance tasks, Links links) {
        this.people = people;
        this.tasks = tasks;
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
        String reader = matter.notice().recipient();
        boolean yours = content.to() == null ? !reader.equals(content.from()) : reader.equals(content.to());
        TaskWords task = TaskWords.of(content.key(), content.name(), content.subject(), null, matter.topic(), voice);
        List<LetterPart> parts = new ArrayList<>();
        boolean ahead = isAhead(matter);
        parts.add(new Paragraph(lead(matter, yours)));
        if (ahead) {
            parts.add(new Paragraph(matter.say("ahead")));
        }
        parts
            .add(new Facts(TaskWriter.facts(matter.topic(), due(matter), voice)));
        Optional.ofNullable(content.reason())
            .ifPresent(reason -> parts.add(new Said(matter.say("reason"), reason)));
        return new LetterDraft(
            matter.say(ahead ? "subject.named" : yours && content.to() != null ? "subject.yours" : "subject",
                task.shortTitle(voice)),
            task.title(voice), parts, voice.say(yours && !ahead ? "mail.task.button" : "mail.open"),
            link(matter, links),
            matter.say(ahead ? "why.named" : !yours ? "why" : content.to() == null ? "why.group" : "why.yours"));
    }

    @Override
    public List<Entries> lists(NoticeContext<HandedOnContent> matter) {
        LetterDraft draft = write(matter);
        return matter.listed(new ListedEntry(draft.heading(), draft.link(),
            TaskWords.joined(Stream.of(Optional.ofNullable(matter.notice().postMortem()), Optional.of(draft.preview()),
                SafeText.filled(matter.content().reason()).map(SafeText::line))),
            false));
    }

    /** Whether the task that somebody is named for is yet to come. */
    private static boolean isAhead(NoticeContext<HandedOnContent> matter) {
        return matter.content().kind() == HandsKind.NAMED && matter.notice().task() == null;
    }

    private @Nullable TaskDue due(NoticeContext<HandedOnContent> matter) {
        return matter.notice().task() == null ? null : tasks.due(matter.notice());
    }

    private String lead(NoticeContext<HandedOnContent> matter, boolean yours) {
        HandedOnContent content = matter.content();
        if (content.kind() == HandsKind.NAMED && content.to() != null) {
            return matter.say("lead.named", name(content.by(), content), name(content.from(), content));
        }
        if (yours && content.to() != null) {
            return content.from() == null || content.from().equals(content.by())
                ? matter.say("lead.yours", name(content.by(), content))
                : matter.say("lead.yours.from", name(content.by(), content), name(content.from(), content));
        }
        if (content.kind() == HandsKind.ORPHANED) {
            return matter.say("lead.left", name(content.from(), content));
        }
        if (content.kind() == HandsKind.STOOD_IN && Objects.equals(content.to(), content.by())) {
            return matter.say("lead.stood-in", name(content.to(), content));
        }
        if (content.kind() == HandsKind.TEAM_GONE) {
            return matter.say("lead.team", matter.voice().say("role." + content.from()));
        }
        return content.to() == null ? matter.say("lead.group", name(content.by(), content))
            : matter.say("lead", name(content.by(), content), name(content.to(), content));
    }

    private String name(@Nullable String person, HandedOnContent content) {
        return SafeText.line(person == null ? "Hindsight" : people.names().of(person, content.at()));
    }

    @Override
    public String link(NoticeContext<HandedOnContent> matter, Links links) {
        return isAhead(matter) ? links.postMortem(matter.notice().postMortem()) : links.task(matter.notice().task());
    }
}
