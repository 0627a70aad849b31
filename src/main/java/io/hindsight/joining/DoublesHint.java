package io.hindsight.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import io.hindsight.incident.LikelyDoubles;
import io.hindsight.incident.LikelyDoubles.LikelyDouble;
import io.hindsight.taskform.StartHint;
import io.hindsight.text.SafeText;
import io.hindsight.text.Words;

/** Names likely doubles to who has just started a post-mortem. */
@Component
class DoublesHint implements StartHint {

    private final LikelyDoubles doubles;

    DoublesHint(LikelyDoubles doubles) {
        this.doubles = doubles;
    }

    @Override
    public Optional<String> after(String postMortem) {
        List<LikelyDouble> found = doubles.of(postMortem);
        return found.isEmpty() ? Optional.empty() : Optional.of(Words.ofReader().of("taskform.doubles",
            found.stream().map(one -> one.reference() + " (" + SafeText.line(one.title()) + ")")
                .collect(Collectors.joining(", "))));
    }
}
