package io.hindsight.track;

import java.util.List;
import java.util.Map;

import io.hindsight.engine.Variable;

/** The variables by which models know a track. */
final class TrackVariables {

    static final Variable<Track> TRACK = Variable.code("track", Track.class);
    /** Whether the same has happened before. */
    static final Variable<Boolean> RECURRENCE = Variable.yesNo("recurrence");
    /** Working days by stage, as the map has them. */
    @SuppressWarnings("rawtypes")
    static final Variable<Map> DEADLINES = Variable.of("deadlines", Map.class);

    /** The processes that are missing before the sign-off. */
    @SuppressWarnings("rawtypes")
    static final Variable<List> MISSING = Variable.of("missing", List.class);

    private TrackVariables() {
    }
}
