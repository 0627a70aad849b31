package io.hindsight.audit;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.hindsight.audit.AuditLog.ChainHead;

/** Checks row after row whether the audit is as it was written, and says where it is not. */
class Chain {

    private final @Nullable ChainHead known;
    private long number;
    private String hash = AuditRow.FIRST;
    private @Nullable String fault;

    /** @param known a row that the log of the application names as the last of its day; null for none */
    Chain(@Nullable ChainHead known) {
        this.known = known;
    }

    /** Takes the next row; false when there is no point in going on. */
    boolean add(AuditRow row) {
        long expected = number + 1;
        if (row.number() != expected) {
            return broken(expected, "is missing or out of order: the row at its place has the number " + row.number());
        }
        if (!hash.equals(row.previous())) {
            return broken(expected, "does not follow the row before it");
        }
        if (row.at() == null || row.kind() == null || row.details() == null || !row.rightHash().equals(row.hash())) {
            return broken(expected, "is not what its hash was made of");
        }
        number = row.number();
        hash = requireNonNull(row.hash());
        if (known != null && known.number() == number && !known.hash().equals(hash)) {
            return broken(number, "has another hash than the log says: the audit was written anew");
        }
        return true;
    }

    /** What is wrong with a row that cannot even be read. */
    void unreadable() {
        broken(number + 1, "cannot be read");
    }

    private boolean broken(long at, String how) {
        fault = "Row " + at + " " + how + ".";
        return false;
    }

    /** The first fault, after the last row. */
    Optional<String> fault() {
        if (fault == null && known != null && known.number() > number) {
            return Optional.of("Row " + (number + 1) + " is missing: the log knows of row " + known.number()
                + ", and the audit ends before it.");
        }
        return Optional.ofNullable(fault);
    }

    /** The last row that is right. */
    ChainHead last() {
        return new ChainHead(number, hash);
    }
}
