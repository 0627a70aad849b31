package io.hindsight.correction;

import java.util.Map;

import io.hindsight.incident.IncidentFact;

/**
 * What somebody knows better of an incident.
 *
 * @param version which one of the incident they have read
 * @param values  what is otherwise, as it was typed or as the API spells it; blank where it is not known any more
 */
public record Correction(int version, Map<IncidentFact, String> values, String reason) {
}
