package io.hindsight.reminder;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.form.FormPurpose;
import io.hindsight.mail.LetterDraft;
import io.hindsight.mail.LetterPart;
import io.hindsight.mail.LetterPart.Entries;
import io.hindsight.mail.LetterPart.Fact;
import io.hindsight.mail.LetterPart.Facts;
import io.hindsight.mail.LetterPart.Paragraph;
import io.hindsight.mail.ReaderWords;
import io.hindsight.notification.Links;
import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeContext;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.NoticeStanding;
import io.hindsight.notification.Topic;
import io.hindsight.notification.Writer;
import io.hindsight.people.People;
import io.hindsight.reminder.DigestContent.DigestLine;
import io.hindsight.text.SafeText;

/** One task: that it is there, is due soon or sooner, is late, or is late for so long that a manager has to know. */
@Component
class TaskWriter implements Writer<TaskContent> {

    private final FormPurpose purpose;
    private final People people;
    private final Links links;
    private final TaskEntries entries;
    private final TaskRelevance tasks;

    TaskWriter(FormPurpose purpose, People people, Links links, TaskEntries entries, TaskRelevance tasks) {
        this.purpose = purpose;
        this.entries = entries;
        this.people = people;
        this.links = links;
        this.tasks = tasks;
    }

    @Override
    public Set<NoticeKind> kinds() {
        return EnumSet.of(NoticeKind.TASK, NoticeKind.SOONER, NoticeKind.REMINDER, NoticeKind.OVERDUE,
            NoticeKind.ESCALATION);
    }

    @Override
    public Class<TaskContent> content() {
        return TaskContent.class;
    }

    @Override
    public LetterDraft write(NoticeContext<TaskContent> matter) {
        ReaderWords voice = matter.voice();
        TaskWords task = TaskWords.of(matter.content(), matter.topic(), voice);
        String subject = matter.content().when()
            .map(due -> voice.say("mail.and", task.shortTitle(voice), due.words(voice))).orElse(task.shortTitle(voice));
        List<LetterPart> parts = new ArrayList<>();
        parts.add(new Paragraph(lead(matter, task)));
        parts.add(new Facts(facts(matter, task)));
        Optional.of(matter.content().form()).filter(form -> matter.kind() != NoticeKind.ESCALATION)
            .flatMap(form -> purpose.of(form, voice.language())).map(Paragraph::new)
            .ifPresent(parts::add);
        return new LetterDraft(matter.say("subject", subject), task.title(voice), parts, button(matter),
            links.task(matter.notice().task()), why(matter, task));
    }

    @Override
    public List<Entries> lists(NoticeContext<TaskContent> matter) {
        Notice notice = matter.notice();
        Topic topic = matter.topic();
        return matter
            .listed(entries.of(new DigestLine(requireNonNull(notice.task()), notice.postMortem(), matter.content()),
                notice.kind() == NoticeKind.ESCALATION, topic == null ? Map.of() : Map.of(topic.reference(), topic),
                matter.voice()));
    }

    @Override
    public String link(NoticeContext<TaskContent> matter, Links links) {
        return links.task(matter.notice().task());
    }

    @Override
    public NoticeStanding standing(Notice notice, TaskContent content) {
        return tasks.of(notice, content);
    }

    /** Whose manager is no candidate is led to the record. */
    private static String button(NoticeContext<TaskContent> matter) {
        return matter.voice().say(matter.kind() == NoticeKind.ESCALATION ? "mail.open" : "mail.task.button");
    }

    private String lead(NoticeContext<TaskContent> matter, TaskWords task) {
        String holder = matter.content().assignee();
        if (matter.kind() != NoticeKind.ESCALATION && holder != null && !holder.equals(matter.notice().recipient())) {
            return matter.voice().say("mail.task.lead.deputy", SafeText.line(people.name(holder)));
        }
        return matter.kind() == NoticeKind.TASK && task.group().isPresent()
            ? matter.say("leadgroup", task.group().get()) : matter.say("lead");
    }

    private List<Fact> facts(NoticeContext<TaskContent> matter, TaskWords task) {
        ReaderWords voice = matter.voice();
        List<Fact> facts = facts(matter.topic(), matter.content().when().orElse(null), voice);
        if (matter.kind() == NoticeKind.ESCALATION) {
            SafeText.filled(matter.content().assignee()).map(people::name).map(SafeText::line)
                .or(() -> task.group().map(group -> voice.say("mail.group", group)))
                .ifPresent(who -> facts.add(new Fact(voice.say("mail.with"), who)));
        }
        return facts;
    }

    /** Of which post-mortem it is and when it is due, as far as it has these. */
    static List<Fact> facts(@Nullable Topic topic, @Nullable TaskDue due, ReaderWords voice) {
        List<Fact> facts = new ArrayList<>();
        if (topic != null) {
            facts.add(topic.fact(voice));
        }
        if (due != null) {
            facts.add(due.fact(voice));
        }
        return facts;
    }

    private static String why(NoticeContext<TaskContent> matter, TaskWords task) {
        ReaderWords voice = matter.voice();
        if (matter.kind() == NoticeKind.ESCALATION) {
            return voice.say("mail.escalation.why");
        }
        return task.group().map(group -> voice.say("mail.task.whygroup", group))
            .orElseGet(() -> voice.say("mail.task.why"));
    }
}
