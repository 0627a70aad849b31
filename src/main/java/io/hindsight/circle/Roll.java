package io.hindsight.circle;

import java.time.Instant;
import java.util.List;

/**
 * Who may know a confidential post-mortem.
 *
 * @param since   since when it is confidential
 * @param members the first to join first
 * @param former  those who are in it no longer, the first to leave first
 */
public record Roll(Instant since, List<Member> members, List<Former> former) {

    /**
     * Somebody in a circle.
     *
     * @param reason in the words of who let them in
     */
    public record Member(String person, Instant joinedAt, String joinedBy, String reason) {
    }

    /**
     * Somebody who was in a circle.
     *
     * @param leftReason in the words of who took them out
     */
    public record Former(String person, Instant joinedAt, String joinedBy, String reason, Instant leftAt, String leftBy,
        String leftReason) {
    }

    public boolean has(String person) {
        return members.stream().anyMatch(member -> member.person().equals(person));
    }
}
