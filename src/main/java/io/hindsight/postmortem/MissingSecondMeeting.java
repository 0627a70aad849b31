package io.hindsight.postmortem;

import java.util.List;
import java.util.Map;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import io.hindsight.record.PostMortems;
import io.hindsight.record.Stage;
import io.hindsight.track.MissingStages;
import io.hindsight.track.Track;

/** The second meeting, where the track has become full after the time for it. */
@Component
@Order(1)
class MissingSecondMeeting implements MissingStages {

    private static final String SECOND_MEETING = "second-meeting";

    private final PostMortems postMortems;

    MissingSecondMeeting(PostMortems postMortems) {
        this.postMortems = postMortems;
    }

    @Override
    public List<String> of(String postMortem, Track track, Map<?, ?> deadlines) {
        boolean due = track == Track.FULL && Stage.MEETING.isRunAgain(deadlines);
        return due && postMortems.nextPass(postMortem, Stage.MEETING.code()) <= 2 ? List.of(SECOND_MEETING)
            : List.of();
    }
}
