package io.hindsight.audit;

import java.time.Instant;
import java.util.List;

/**
 * Some rows of the audit, the newest first.
 *
 * @param next the number before which older rows are; null where there are none
 */
public record AuditPage(List<AuditRow> rows, Long next) {

    /**
     * Which rows; null means that it does not matter.
     *
     * @param login  whose deeds
     * @param about  to whom or what it was done
     * @param from   not before
     * @param to     before
     * @param before only those with a lower number
     */
    public record Query(AuditKind kind, String login, String about, Instant from, Instant to, Long before) {
    }
}
