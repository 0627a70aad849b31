package io.hindsight.taskform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

import org.springframework.stereotype.Component;

import io.hindsight.assignment.Hands;
import io.hindsight.people.Names;
import io.hindsight.people.People;
import io.hindsight.taskform.FormDrafts.FormerDraft;
import io.hindsight.text.Words;

/** What those have typed who had a task before: whoever has it now goes on with it, or begins afresh. */
@Component
record DraftOffers(FormDrafts drafts, Hands hands, People people, Clock clock) {

    /**
     * A draft on which the holder decides.
     *
     * @param said    whose it is and of when, in the reader’s language
     * @param answers as a draft’s
     */
    record DraftOffer(String said, String answers, Instant changedAt) {
    }

    /** The latest first. */
    List<DraftOffer> of(FormPlace place, String holder) {
        List<String> former = place.task() == null ? List.of() : hands.formerHolders(place.task());
        List<FormerDraft> undecided = former.isEmpty() ? List.of() : drafts.undecided(place.key(), former, holder);
        if (undecided.isEmpty()) {
            return List.of();
        }
        Words words = Words.ofReader();
        Names names = people.names();
        return undecided.stream().map(draft -> new DraftOffer(
            words.of("taskform.offer", names.of(draft.person(), draft.changedAt()),
                LocalDateTime.ofInstant(draft.changedAt(), clock.getZone())),
            draft.answers(), draft.changedAt())).toList();
    }
}
