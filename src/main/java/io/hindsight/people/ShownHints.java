package io.hindsight.people;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import io.hindsight.directory.Login;
import io.hindsight.form.FormTextSource;
import io.hindsight.text.Markdown;

/** Shows the hints on what others wrote to who reads it next: before a meeting, that is for facilitators. */
@Component
class ShownHints implements FormTextSource {

    private final Hints hints;
    private final MessageSource messages;
    private final Login login;

    ShownHints(Hints hints, MessageSource messages, Login login) {
        this.hints = hints;
        this.messages = messages;
        this.login = login;
    }

    @Override
    public String name() {
        return "hints";
    }

    @Override
    public @Nullable String show(String reference, String process) {
        if ("meeting".equals(process) && !login.isIn(Role.FACILITATORS.group())) {
            return null;
        }
        List<String> stages = Hints.READ.getOrDefault(process, List.of());
        String list = hints.of(reference).stream().filter(hint -> stages.contains(hint.stage())).map(this::line)
            .distinct().collect(Collectors.joining("\n"));
        return list.isEmpty() ? null : message("hints.title") + "\n\n" + list;
    }

    private String line(Hint hint) {
        return "- " + message("hint." + hint.kind(), Markdown.literal(hint.task()), Markdown.literal(hint.field()),
            Markdown.literal(hint.match()));
    }

    private String message(String key, Object... words) {
        return messages.getMessage(key, words, LocaleContextHolder.getLocale());
    }
}
