package io.hindsight.reminder;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import io.hindsight.mail.LetterDraft;
import io.hindsight.mail.LetterPart.Entries;
import io.hindsight.mail.LetterPart.ListedEntry;
import io.hindsight.mail.LetterPart.Paragraph;
import io.hindsight.notification.Links;
import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeContext;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.NoticeStanding;
import io.hindsight.notification.Topic;
import io.hindsight.notification.Topics;
import io.hindsight.notification.Writer;

/** Several tasks of others that are late for so long that whoever answers for them has to know. */
@Component
class EscalationsWriter implements Writer<EscalationsContent> {

    private final Topics topics;
    private final TaskEntries entries;
    private final Links links;
    private final TaskRelevance tasks;

    EscalationsWriter(Topics topics, TaskEntries entries, Links links, TaskRelevance tasks) {
        this.topics = topics;
        this.entries = entries;
        this.links = links;
        this.tasks = tasks;
    }

    @Override
    public Set<NoticeKind> kinds() {
        return Set.of(NoticeKind.ESCALATIONS);
    }

    @Override
    public Class<EscalationsContent> content() {
        return EscalationsContent.class;
    }

    @Override
    public LetterDraft write(NoticeContext<EscalationsContent> matter) {
        Map<String, Topic> known = topics.of(matter.content().references());
        List<ListedEntry> late = matter.content().late().stream()
            .map(task -> entries.of(task.line(), true, known, matter.voice())).toList();
        return new LetterDraft(matter.say("subject", late.size()), matter.say("heading"),
            List.of(new Paragraph(matter.say("lead")),
                new Entries(matter.voice().say("mail.digest.others"), late, null)),
            matter.voice().say("mail.open"), links.postMortems(), matter.say("why"));
    }

    @Override
    public NoticeStanding standing(Notice notice, EscalationsContent content) {
        return tasks.ofEscalations(notice, content);
    }
}
