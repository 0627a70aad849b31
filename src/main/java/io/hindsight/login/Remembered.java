package io.hindsight.login;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

/**
 * Passwords of programs that were right a moment ago, so that not every request pays for the hash. Only a keyed hash is
 * held, one for each user, and it counts as long as the directory holds the password that it was found right for.
 */
@Component
class Remembered {

    private record Right(byte[] digest, String mark, Instant until) {
    }

    private final Map<String, Right> all = new ConcurrentHashMap<>();
    private final Secret secret;
    private final LoginSettings settings;
    private final Clock clock;

    Remembered(LoginSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        secret = new Secret(key);
    }

    void keep(String user, String password, String mark) {
        all.put(user, new Right(secret.sign(user, password), mark, clock.instant().plus(settings.remember())));
    }

    /** @param mark of the password that the directory holds now */
    boolean holds(String user, String password, String mark) {
        Right right = all.get(user);
        return right != null && right.mark().equals(mark) && clock.instant().isBefore(right.until())
            && MessageDigest.isEqual(right.digest(), secret.sign(user, password));
    }

    boolean mayHold(String user) {
        return all.containsKey(user);
    }

    void clear() {
        all.values().removeIf(right -> !clock.instant().isBefore(right.until()));
    }
}
