package io.hindsight.correction;

import java.time.Instant;
import java.util.List;

import io.hindsight.incident.IncidentFact.FactChange;

/**
 * What an incident was understood to be from some moment on.
 *
 * @param version    2 for the first change, and higher for later ones
 * @param fromSource whether it is what its source has sent; then the reason may be the end of a key
 *                   {@code correction.reason.}
 * @param by         the login
 * @param changes    what was otherwise before
 */
public record IncidentVersion(int version, Instant at, String by, boolean fromSource, String reason,
    List<FactChange> changes) {
}
