package io.hindsight.audit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What was done, before it has its place in the chain.
 *
 * @param actor   the login; null where nobody is logged in
 * @param name    the actor's name on that day
 * @param address where the request came from; null where there was none
 * @param details a JSON object with sorted names and text values
 */
record AuditEntry(Instant at, @Nullable String actor, @Nullable String name, @Nullable String address, String kind,
    @Nullable String about, String details) {

    /** With its place: after the row that has this hash. */
    AuditRow after(long number, @Nullable String previous) {
        AuditRow open = new AuditRow(number, at, actor, name, address, kind, about, details, previous, "");
        return new AuditRow(number, at, actor, name, address, kind, about, details, previous, open.rightHash());
    }
}
