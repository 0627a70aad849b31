package io.hindsight.reminder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import io.hindsight.mail.LetterDraft;
import io.hindsight.mail.LetterPart;
import io.hindsight.mail.LetterPart.Facts;
import io.hindsight.mail.LetterPart.Paragraph;
import io.hindsight.mail.LetterPart.Said;
import io.hindsight.notification.Links;
import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeContext;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.NoticeStanding;
import io.hindsight.notification.Writer;
import io.hindsight.people.People;
import io.hindsight.text.SafeText;

/** Somebody asks how it goes with a task. */
@Component
class NudgeWriter implements Writer<NudgeContent> {

    private final People people;
    private final TaskRelevance tasks;
    private final Links links;

    NudgeWriter(People people, TaskRelevance tasks, Links links) {
        this.people = people;
        this.tasks = tasks;
        this.links = links;
    }

    @Override
    public Set<NoticeKind> kinds() {
        return Set.of(NoticeKind.NUDGE);
    }

    @Override
    public Class<NudgeContent> content() {
        return NudgeContent.class;
    }

    @Override
    public LetterDraft write(NoticeContext<NudgeContent> matter) {
        NudgeContent content = matter.content();
        TaskWords task =
            TaskWords.of(content.key(), content.name(), content.subject(), null, matter.topic(), matter.voice());
        String by = SafeText.line(people.names().of(content.by(), content.at()));
        List<LetterPart> parts = new ArrayList<>();
        parts.add(new Paragraph(matter.say("lead", by)));
        Optional.ofNullable(content.question())
            .ifPresent(said -> parts.add(new Said(matter.say("question", by), said)));
        parts.add(new Facts(TaskWriter.facts(matter.topic(), tasks.due(matter.notice()), matter.voice())));
        return new LetterDraft(matter.say("subject", task.shortTitle(matter.voice())), task.title(matter.voice()),
            parts, matter.voice().say("mail.task.button"), link(matter, links), matter.say("why"));
    }

    @Override
    public String link(NoticeContext<NudgeContent> matter, Links links) {
        return links.task(matter.notice().task());
    }

    @Override
    public NoticeStanding standing(Notice notice, NudgeContent content) {
        return tasks.ofHolder(notice);
    }
}
