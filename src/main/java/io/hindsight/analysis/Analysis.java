package io.hindsight.analysis;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One round of the analysis of an incident.
 *
 * @param round   1 for the first; a further one follows when a review sends it back
 * @param reviews of this round and of those before it, oldest first
 */
public record Analysis(
    int round,
    String problem,
    List<Why> whys,
    List<Cause> causes,
    List<RootCause> rootCauses,
    List<Lesson> lessons,
    String tracedBy,
    Instant tracedAt,
    List<Review> reviews) {

    /** One answer in a chain of at most five, each of which asks why the one before it was so. Both count from 1. */
    public record Why(int chain, int step, String answer) {
    }

    /** What contributed to the incident, on one bone of the Ishikawa diagram. */
    public record Cause(Category category, String text) {
    }

    /**
     * What has to change so that the incident cannot come back.
     *
     * @param confidence       low, medium or high
     * @param elsewhere        whether it could exist elsewhere: yes, no or unknown
     * @param elsewhereChecked where, and how that was checked; may be null
     */
    public record RootCause(String statement, Kind kind, String evidence, String confidence, String elsewhere,
        String elsewhereChecked) {
    }

    /**
     * What somebody who has not traced the causes said to a round.
     *
     * @param reasons why it was sent back; null when it was approved
     */
    public record Review(int round, boolean approved, String reasons, String reviewedBy, Instant reviewedAt) {
    }

    /** The bones of the Ishikawa diagram. */
    public enum Category {
        PEOPLE, PROCESS, TECHNOLOGY, ENVIRONMENT, INFORMATION, MEASUREMENT;

        @JsonValue
        public String code() {
            return name().toLowerCase();
        }

        public String label() {
            return name().charAt(0) + code().substring(1);
        }
    }

    /** Kinds of root causes; beside the first three they follow the actions of VERIS. */
    public enum Kind {
        EXPLOITED_VULNERABILITY("Exploited vulnerability"),
        HUMAN_ERROR("Human error"),
        SYSTEM_FAILURE("System failure"),
        MISCONFIGURATION("Misconfiguration"),
        STOLEN_CREDENTIALS("Stolen or weak credentials"),
        MALWARE("Malware"),
        SOCIAL_ENGINEERING("Social engineering"),
        MALICIOUS_INSIDER("Malicious insider"),
        PHYSICAL("Physical access, theft or loss"),
        ENVIRONMENTAL("Environment (fire, water, power)"),
        THIRD_PARTY("Third party or supplier"),
        UNKNOWN("Not known");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @JsonValue
        public String code() {
            return name().toLowerCase().replace('_', '-');
        }

        public String label() {
            return label;
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase().replace('-', '_'));
        }
    }
}
