package io.hindsight.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One row of the audit.
 *
 * @param number   1 for the first; without gaps
 * @param at       to the microsecond
 * @param details  a JSON object with sorted names and text values, as it was hashed
 * @param previous the hash of the row before; {@link #FIRST} for the first
 * @param hash     SHA-256 in hex of all the rest, each value as its length in UTF-8, a colon, itself and a comma
 */
public record AuditRow(long number, Instant at, @Nullable String actor, @Nullable String actorName,
    @Nullable String address, @Nullable String kind,
    @Nullable String about,
    @Nullable String details, @Nullable String previous, @Nullable String hash) {

    /** What the first row has in place of a hash before it. */
    static final String FIRST = "0".repeat(64);

    private static final DateTimeFormatter MICROSECONDS =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** In UTC, always with six digits: {@code 2026-11-28T21:39:16.000000Z}. */
    public String time() {
        return MICROSECONDS.format(at);
    }

    /** The details by name, in order. */
    public Map<String, String> named() {
        return Details.read(details);
    }

    /** What its hash has to be. */
    String rightHash() {
        String whole =
            Stream.of(String.valueOf(number), time(), actor, actorName, address, kind, about, details, previous)
                .map(AuditRow::measured).collect(Collectors.joining());
        try {
            return HexFormat.of().formatHex(
                MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    /** So that no two rows read the same: “-,” where there is no value. */
    private static String measured(String value) {
        return value == null ? "-," : value.getBytes(StandardCharsets.UTF_8).length + ":" + value + ",";
    }
}
