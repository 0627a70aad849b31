package io.hindsight.people;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.assignment.ChangeOfHands;
import io.hindsight.assignment.ChangeOfHands.HandsKind;
import io.hindsight.assignment.Hands;
import io.hindsight.form.TaskNote;
import io.hindsight.text.Markdown;
import io.hindsight.text.Phrase;
import io.hindsight.text.Words;

/** Says above the form whom the task was for who has left, so that somebody else is found. */
@Component
class LostHolder implements TaskNote {

    private final Hands hands;
    private final NameHistory names;

    LostHolder(Hands hands, NameHistory names) {
        this.hands = hands;
        this.names = names;
    }

    @Override
    public @Nullable String of(String task) {
        return hands.loss(task).map(this::sentence).orElse(null);
    }

    private String sentence(ChangeOfHands loss) {
        String lost = Objects.requireNonNull(loss.from());
        return loss.kind() == HandsKind.TEAM_GONE
            ? Words.ofReader().of("hands.note.team", Phrase.of("role." + lost))
            : Words.ofReader().of("hands.note.left", Markdown.literal(names.names().of(lost, loss.at())));
    }
}
