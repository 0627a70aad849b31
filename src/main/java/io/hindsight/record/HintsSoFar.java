package io.hindsight.record;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;

import io.hindsight.meeting.Meeting;
import io.hindsight.meeting.Meetings;
import io.hindsight.people.Hint;
import io.hindsight.people.Hints;

/**
 * The hints that may be told by now: what is said of an account is told when the meeting that it was written for has
 * been held, as the account is.
 */
@Component
class HintsSoFar {

    private final Hints hints;
    private final Meetings meetings;

    HintsSoFar(Hints hints, Meetings meetings) {
        this.hints = hints;
        this.meetings = meetings;
    }

    List<Hint> of(String reference) {
        Instant held = meetings.all(reference).stream().map(Meeting::recordedAt).filter(Objects::nonNull)
            .max(Instant::compareTo).orElse(Instant.MIN);
        return hints.of(reference).stream()
            .filter(hint -> !"Write account".equals(hint.task()) || !hint.writtenAt().isAfter(held)).toList();
    }
}
