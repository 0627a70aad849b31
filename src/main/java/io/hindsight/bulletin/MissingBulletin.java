package io.hindsight.bulletin;

import java.util.List;
import java.util.Map;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import io.hindsight.track.MissingStages;
import io.hindsight.track.Track;

/** The bulletin, where the track has become full after nobody wished for one. */
@Component
@Order(2)
class MissingBulletin implements MissingStages {

    private static final String BULLETIN = "bulletin";

    private final Bulletins bulletins;

    MissingBulletin(Bulletins bulletins) {
        this.bulletins = bulletins;
    }

    @Override
    public List<String> of(String postMortem, Track track, Map<?, ?> deadlines) {
        return track == Track.FULL && bulletins.of(postMortem).isEmpty() ? List.of(BULLETIN) : List.of();
    }
}
