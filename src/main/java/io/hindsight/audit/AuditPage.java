package io.hindsight.audit;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Some rows of the audit, the newest first.
 *
 * @param next the number before which older rows are; null where there are none
 */
public record AuditPage(List<AuditRow> rows, @Nullable Long next) {

    /**
     * Which rows; null means that it does not matter.
     *
     * @param login  whose deeds
     * @param about  to whom or what it was done
     * @param from   not before
     * @param to     before
     * @param before only those with a lower number
     */
    public record AuditQuery(@Nullable AuditKind kind, @Nullable String login, @Nullable String about,
        @Nullable Instant from, @Nullable Instant to, Long before) {
    }
}
