package io.hindsight.circle;

import java.time.Instant;
import java.util.List;

/**
 * Who may know a confidential post-mortem.
 *
 * @param since   since when it is confidential
 * @param members the first to join first
 */
public record Roll(Instant since, List<Member> members) {

    /**
     * Somebody in a circle.
     *
     * @param reason in the words of who let them in
     */
    public record Member(String person, Instant joinedAt, String joinedBy, String reason) {
    }

    public boolean has(String person) {
        return members.stream().anyMatch(member -> member.person().equals(person));
    }
}
