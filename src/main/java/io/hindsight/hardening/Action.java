package io.hindsight.hardening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An improvement of the defences.
 *
 * @param number    its place in the post-mortem, from 1
 * @param kind      new-solution, configuration, access-policy, monitoring, process or other
 * @param owner     login of who does it; null when anybody in system administration may
 * @param verifier  login of who proves it; null when anybody in security may
 * @param priority  high, medium or low
 * @param criterion by what its effect will be judged
 * @param rounds    what was done and what the verifier said to it, oldest first
 */
public record Action(long id, String postMortem, int number, String title, String kind, String what, String owner,
    String verifier, LocalDate dueOn, String priority, String criterion, String proposedBy, Instant proposedAt,
    List<Round> rounds) {

    /**
     * One try at the action; the fields of the verification are null until there is one.
     *
     * @param reasons what was missing
     */
    public record Round(int number, String whatWasDone, String evidence, String evidenceLink, String implementedBy,
        Instant implementedAt, String howChecked, Boolean verified, String reasons, String verifiedBy,
        Instant verifiedAt) {
    }

    /** Whether somebody else has seen it work. */
    public boolean isVerified() {
        return rounds.stream().anyMatch(round -> Boolean.TRUE.equals(round.verified()));
    }
}
