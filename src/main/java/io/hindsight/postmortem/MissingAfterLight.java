package io.hindsight.postmortem;

import java.util.List;
import java.util.Map;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import io.hindsight.record.PassedLightly;
import io.hindsight.record.Stage;
import io.hindsight.track.MissingStages;
import io.hindsight.track.Track;

/** What was passed lightly, where the track has become heavier after that. */
@Component
@Order(0)
class MissingAfterLight implements MissingStages {

    private final PassedLightly lightly;

    MissingAfterLight(PassedLightly lightly) {
        this.lightly = lightly;
    }

    @Override
    public List<String> of(String postMortem, Track track, Map<?, ?> deadlines) {
        return track == Track.LIGHT ? List.of() : lightly.of(postMortem).stream().map(Stage::code).toList();
    }

    @Override
    public boolean comesFirst() {
        return true;
    }
}
