package io.hindsight.weakanswer;

import java.util.List;
import java.util.Map;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import io.hindsight.track.MissingStages;
import io.hindsight.track.Track;

/** The signature for causes that have come to be answered weakly since the actions were proposed, on every track. */
@Component
@Order(3)
class MissingWeakAnswers implements MissingStages {

    private static final String WEAK_ANSWERS = "weak-answers";

    private final WeakAnswers weak;

    MissingWeakAnswers(WeakAnswers weak) {
        this.weak = weak;
    }

    @Override
    public List<String> of(String postMortem, Track track, Map<?, ?> deadlines) {
        return weak.open(postMortem).isEmpty() ? List.of() : List.of(WEAK_ANSWERS);
    }
}
