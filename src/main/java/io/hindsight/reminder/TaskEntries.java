package io.hindsight.reminder;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import io.hindsight.mail.LetterPart.ListedEntry;
import io.hindsight.mail.ReaderWords;
import io.hindsight.notification.Links;
import io.hindsight.notification.Topic;
import io.hindsight.people.People;
import io.hindsight.reminder.DigestContent.DigestLine;
import io.hindsight.text.SafeText;

/** Tasks as the lists of a letter name them; of a confidential post-mortem the reference alone. */
@Component
class TaskEntries {

    private final People people;
    private final Links links;

    TaskEntries(People people, Links links) {
        this.people = people;
        this.links = links;
    }

    /**
     * @param others whether the tasks are other people's
     * @param known  what the post-mortems are about, by their reference
     */
    ListedEntry of(DigestLine line, boolean others, Map<String, Topic> known, ReaderWords voice) {
        String link = links.task(line.id());
        Optional<String> reference = Optional.ofNullable(line.reference());
        Topic topic = reference.map(known::get).orElse(null);
        if (reference.isPresent() && Topic.isConfidential(topic)) {
            return new ListedEntry(reference.get(), link, voice.say("mail.secret"), false);
        }
        TaskWords words = TaskWords.of(line.task(), topic, voice);
        Optional<TaskDue> due = line.task().when();
        String detail = TaskWords.joined(Stream.of(reference, due.map(when -> when.words(voice)),
            words.group().map(group -> voice.say("mail.group", group)), holder(line.task(), others, voice)));
        return new ListedEntry(words.title(voice), link, detail,
            due.filter(when -> voice.isLate(when.at())).isPresent());
    }

    private Optional<String> holder(TaskContent task, boolean others, ReaderWords voice) {
        return SafeText.filled(task.assignee()).filter(assignee -> others).map(people::name).map(SafeText::line)
            .map(name -> voice.say("mail.digest.with", name));
    }
}
