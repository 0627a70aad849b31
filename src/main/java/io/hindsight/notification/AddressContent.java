package io.hindsight.notification;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is told of somebody's mail address.
 *
 * @param address where it goes to: the address that is wanted, or the one that is no longer theirs
 * @param wish    the wish for an address that is to be confirmed; else null
 * @param now     the address that there is instead of the old one; else null
 */
public record AddressContent(String address, @Nullable UUID wish, @Nullable String now) implements NoticeContent {

    /** Asks at this address whether it is that of whoever wants it for theirs. */
    public static AddressContent asking(String address, UUID wish) {
        return new AddressContent(address, wish, null);
    }

    /** Tells the old address that there is a new one. */
    public static AddressContent changed(String before, String now) {
        return new AddressContent(before, null, now);
    }

    @Override
    public Optional<String> mailbox() {
        return Optional.of(address);
    }

    /** The address that is, or is to be, theirs. */
    String theirs() {
        return now == null ? address : now;
    }
}
