package io.hindsight.evaluation;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How well one part of the response went.
 *
 * @param score from 1, very poor, to 5, very good; null where there was nothing to rate
 */
public record Rating(Subject subject, Integer score) {

    /** What is rated: the phases of the response in their order, then what runs through all of them. */
    public enum Subject {
        DETECTION, TRIAGE, CONTAINMENT, ERADICATION, RECOVERY, COORDINATION, COMMUNICATION;

        @JsonValue
        public String code() {
            return name().toLowerCase();
        }

        public String label() {
            return name().charAt(0) + code().substring(1);
        }
    }
}
