package io.hindsight.people;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.directory.Login;
import io.hindsight.form.FormTextSource;
import io.hindsight.text.Markdown;
import io.hindsight.text.Words;

/** Shows the hints on what others wrote to who reads it next: before a meeting, that is for facilitators. */
@Component
class ShownHints implements FormTextSource {

    private final Hints hints;
    private final Login login;

    ShownHints(Hints hints, Login login) {
        this.hints = hints;
        this.login = login;
    }

    @Override
    public String name() {
        return "hints";
    }

    @Override
    public @Nullable String show(@Nullable String reference, String process) {
        if (reference == null || "meeting".equals(process) && !login.isIn(Role.FACILITATORS.group())) {
            return null;
        }
        List<String> stages = Hints.READ.getOrDefault(process, List.of());
        String list = hints.of(reference).stream().filter(hint -> stages.contains(hint.stage())).map(Hint::asRead)
            .map(this::line)
            .distinct().collect(Collectors.joining("\n"));
        return list.isEmpty() ? null : Words.ofReader().of("hints.title") + "\n\n" + list;
    }

    private String line(Hint hint) {
        return "- "
            + Words.ofReader().of("hint." + hint.kind(), Markdown.literal(hint.task()), Markdown.literal(hint.field()),
                Markdown.literal(hint.match()));
    }
}
