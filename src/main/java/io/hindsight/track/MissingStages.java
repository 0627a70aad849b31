package io.hindsight.track;

import java.util.List;
import java.util.Map;

/**
 * What a post-mortem still has to go through before it can be signed off, because its track became heavier after that
 * was passed, or because somebody sends it back. Whoever knows such a part implements it; all that are missing run side
 * by side, and then it is asked again.
 */
public interface MissingStages {

    /**
     * The processes to run, by their ids: stages, or what is run like one.
     *
     * @param deadlines what deadlines.dmn gave for the incident
     */
    List<String> of(String postMortem, Track track, Map<?, ?> deadlines);

    /** Whether what this one misses runs before all else is looked for, since the rest may come with it. */
    default boolean comesFirst() {
        return false;
    }
}
