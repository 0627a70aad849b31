package io.hindsight.track;

import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All that is missing of a post-mortem, whoever knows of it. */
@Component
class AllMissing {

    private final ObjectProvider<MissingStages> parts;

    AllMissing(ObjectProvider<MissingStages> parts) {
        this.parts = parts;
    }

    /** Each once, in the order of those who know of it. */
    List<String> of(String postMortem, Track track, Map<?, ?> deadlines) {
        List<String> first = of(postMortem, track, deadlines, true);
        return first.isEmpty() ? of(postMortem, track, deadlines, false) : first;
    }

    private List<String> of(String postMortem, Track track, Map<?, ?> deadlines, boolean first) {
        return parts.orderedStream().filter(part -> part.comesFirst() == first)
            .flatMap(part -> part.of(postMortem, track, deadlines).stream()).distinct().toList();
    }
}
