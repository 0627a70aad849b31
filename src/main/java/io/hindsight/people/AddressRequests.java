package io.hindsight.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Rows;

/** Wishes for another mail address of one's own, each open until its link is followed or another wish replaces it. */
@Repository
public class AddressRequests {

    /** How long a link can be followed. */
    static final Duration VALID = Duration.ofDays(1);
    private static final int SECRET_BYTES = 32;

    /**
     * A wish for another address.
     *
     * @param before    the address in the directory when it was asked for; may be null
     * @param expiresAt null until the letter is written
     */
    public record AddressRequest(UUID id, String person, @Nullable String before, String address, Instant askedAt,
        @Nullable Instant expiresAt) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AddressRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Has whoever changes addresses wait for the others, until the transaction ends. */
    public void waitForOthers() {
        jdbc.sql("LOCK TABLE address_request IN SHARE ROW EXCLUSIVE MODE").update();
    }

    /** Keeps a wish, which replaces an earlier one. */
    public UUID ask(String person, @Nullable String before, String address) {
        end(person, "replaced");
        UUID id = UUID.randomUUID();
        jdbc.sql("INSERT INTO address_request (id, person, before, address, asked_at) VALUES (?, ?, ?, ?, ?)")
            .params(id, person, before, address, Rows.now(clock)).update();
        return id;
    }

    /** How many wishes of the last day were this person's, or for this address by whomever. */
    public int lately(String person, String address) {
        return jdbc.sql("""
            SELECT greatest(count(*) FILTER (WHERE person = ?), count(*) FILTER (WHERE lower(address) = lower(?)))
            FROM address_request WHERE asked_at > ?""")
            .params(person, address, Rows.now(clock).minusDays(1)).query(Integer.class).single();
    }

    /** The wish of this person that waits for its link to be followed. */
    public Optional<AddressRequest> open(String person) {
        return jdbc.sql(
            "SELECT * FROM address_request WHERE person = ? AND outcome IS NULL AND (expires_at IS NULL OR expires_at > ?)")
            .params(person, Rows.now(clock)).query(Rows.as(AddressRequest.class)).optional();
    }

    public boolean isOpen(UUID id) {
        return jdbc.sql("SELECT count(*) FROM address_request WHERE id = ? AND outcome IS NULL").param(id)
            .query(Integer.class).single() == 1;
    }

    /**
     * A new secret for the link, which is in the letter alone. It holds for a day, and none that was made before does.
     */
    public String secret(UUID id) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("UPDATE address_request SET secret = ?, expires_at = ? WHERE id = ?")
            .params(hash(secret), Rows.now(clock).plus(VALID), id).update();
        return secret;
    }

    /** The open wish of this person that the link with this secret belongs to. */
    public Optional<AddressRequest> of(String person, String secret) {
        return open(person).filter(wish -> jdbc.sql("SELECT count(*) FROM address_request WHERE id = ? AND secret = ?")
            .params(wish.id(), hash(secret)).query(Integer.class).single() == 1);
    }

    /** @param outcome confirmed, replaced or withdrawn */
    public void end(String person, String outcome) {
        jdbc.sql("UPDATE address_request SET outcome = ?, ended_at = ? WHERE person = ? AND outcome IS NULL")
            .params(outcome, Rows.now(clock), person).update();
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
