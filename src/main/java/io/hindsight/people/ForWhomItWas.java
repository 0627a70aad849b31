package io.hindsight.people;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.assignment.ChangeOfHands;
import io.hindsight.assignment.Hands;
import io.hindsight.form.TaskNote;
import io.hindsight.text.Markdown;
import io.hindsight.text.Phrase;
import io.hindsight.text.Words;

/** Says above the form whom the task was for: who has left, so that somebody else is found, or is away. */
@Component
class ForWhomItWas implements TaskNote {

    private final Hands hands;
    private final NameHistory names;

    ForWhomItWas(Hands hands, NameHistory names) {
        this.hands = hands;
        this.names = names;
    }

    @Override
    public @Nullable String of(String task) {
        return hands.absence(task).map(this::sentence).orElse(null);
    }

    private String sentence(ChangeOfHands loss) {
        String lost = Objects.requireNonNull(loss.from());
        Words words = Words.ofReader();
        return switch (loss.kind()) {
            case TEAM_GONE -> words.of("hands.note.team", Phrase.of("role." + lost));
            case STOOD_IN -> words.of("hands.note.away", name(lost, loss), name(String.valueOf(loss.to()), loss));
            default -> words.of("hands.note.left", name(lost, loss));
        };
    }

    private String name(String login, ChangeOfHands loss) {
        return Markdown.literal(names.names().of(login, loss.at()));
    }
}
