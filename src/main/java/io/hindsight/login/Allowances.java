package io.hindsight.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Rows;
import io.hindsight.login.LoginSettings.Allowance;

/**
 * How many tries at passwords each caller has left, on all nodes together. A try is taken before the password is looked
 * at and given back when it was right, so that many at once are counted too.
 */
@Component
class Allowances {

    private final JdbcClient jdbc;
    private final SharedSecret secret;
    private final LoginSettings settings;
    private final Clock clock;

    Allowances(JdbcClient jdbc, SharedSecret secret, LoginSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.secret = secret;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws LoginSlowed when there is none left for now */
    void take(Caller caller) {
        take(ofName(caller), caller.device().isPresent() ? settings.onDevice() : settings.atOneName());
        if (caller.device().isEmpty()) {
            take(ofAddress(caller), settings.fromOneAddress());
        }
    }

    /**
     * The password was right: whoever knows it begins anew, but what the address has tried at other names counts on.
     */
    void giveBack(Caller caller) {
        Allowance address = settings.fromOneAddress();
        jdbc.sql("DELETE FROM login_allowance WHERE key = :name OR key = :address AND used_until <= :first")
            .param("name", ofName(caller)).param("address", ofAddress(caller))
            .param("first", Rows.time(clock.instant().plus(address.pause()))).update();
        if (caller.device().isEmpty()) {
            jdbc.sql(
                "UPDATE login_allowance SET used_until = used_until - :pause * interval '1 second' WHERE key = :key")
                .param("pause", seconds(address)).param("key", ofAddress(caller)).update();
        }
    }

    /** Forgets what counts no longer, so that many names from many addresses do not pile up. */
    void clear() {
        jdbc.sql("DELETE FROM login_allowance WHERE used_until < :now").param("now", Rows.now(clock))
            .update();
    }

    /** What was noted by a clock that has been set back since then counts for nothing. */
    private void take(byte[] key, Allowance allowance) {
        Instant now = clock.instant();
        Duration all = allowance.pause().multipliedBy(allowance.times());
        boolean taken = jdbc.sql("""
            INSERT INTO login_allowance AS a (key, used_until) VALUES (:key, :first)
            ON CONFLICT (key) DO UPDATE SET used_until = :pause * interval '1 second' +
                CASE WHEN a.used_until > :never THEN :now ELSE greatest(a.used_until, :now) END
            WHERE greatest(a.used_until, :now) + :pause * interval '1 second' <= :all OR a.used_until > :never
            """).param("key", key).param("now", Rows.time(now)).param("pause", seconds(allowance))
            .param("first", Rows.time(now.plus(allowance.pause())))
            .param("all", Rows.time(now.plus(all))).param("never", Rows.time(now.plus(all.multipliedBy(2))))
            .update() == 1;
        if (!taken) {
            throw new LoginSlowed(wait(key, allowance));
        }
    }

    private Duration wait(byte[] key, Allowance allowance) {
        Instant usedUntil = jdbc.sql("SELECT used_until FROM login_allowance WHERE key = :key").param("key", key)
            .query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant).orElse(clock.instant());
        return Duration.between(clock.instant(), usedUntil)
            .minus(allowance.pause().multipliedBy(allowance.times() - 1L));
    }

    private byte[] ofName(Caller caller) {
        return caller.device().map(device -> secret.sign("on", device, caller.user()))
            .orElseGet(() -> secret.sign("from", caller.address(), caller.user()));
    }

    private byte[] ofAddress(Caller caller) {
        return secret.sign("address", caller.address());
    }

    private static double seconds(Allowance allowance) {
        return allowance.pause().toMillis() / 1000.0;
    }
}
