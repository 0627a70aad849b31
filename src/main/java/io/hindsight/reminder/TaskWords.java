package io.hindsight.reminder;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.hindsight.mail.ReaderWords;
import io.hindsight.notification.Letters;
import io.hindsight.notification.Topic;
import io.hindsight.people.Role;
import io.hindsight.text.SafeText;

/**
 * How a task is called, in the reader's language.
 *
 * @param about what of the post-mortem it is about, such as an action's title; may be empty
 */
public record TaskWords(String name, Optional<String> about, Optional<String> group) {

    /** @param topic null where the task belongs to no post-mortem */
    static TaskWords of(TaskContent task, @Nullable Topic topic, ReaderWords voice) {
        return of(task.key(), task.name(), task.subject(), task.group(), topic, voice);
    }

    static TaskWords of(@Nullable String key, String called, @Nullable String subject, @Nullable String group,
            @Nullable Topic topic, ReaderWords voice) {
        String name = voice.name("task." + SafeText.filled(key).orElse(""), SafeText.line(called));
        Optional<String> about = SafeText.filledLine(subject)
            .map(what -> Role.about(what, voice.words()))
            .or(() -> Optional.ofNullable(topic).map(Topic::title).map(SafeText::line));
        return new TaskWords(name, about,
            SafeText.filled(group).map(team -> voice.name("role." + team, SafeText.line(team))));
    }

    String title(ReaderWords voice) {
        return about.map(what -> voice.say("mail.what", name, what)).orElse(name);
    }

    /** Fits into a subject. */
    String shortTitle(ReaderWords voice) {
        return about.map(what -> voice.say("mail.what", name, SafeText.line(what, Letters.LONGEST))).orElse(name);
    }

    public static String joined(Stream<Optional<String>> parts) {
        return parts.flatMap(Optional::stream).collect(Collectors.joining(" · "));
    }
}
