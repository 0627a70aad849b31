package io.hindsight.directory;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Argon2id for the engine's users. Each takes its memory for some time, so few are computed at once. */
class PasswordHash implements PasswordEncryptor {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MOST_WAITING = 20;
    private static final long LONGEST_WAIT_SECONDS = 5;

    private final Argon2PasswordEncoder argon2;
    private final Semaphore turns = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    PasswordHash(PasswordSettings settings) {
        argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, settings.memory(), settings.passes());
    }

    @Override
    public String encrypt(String password) {
        return inTurn(() -> argon2.encode(password));
    }

    @Override
    public boolean check(String password, String encrypted) {
        return inTurn(() -> argon2.matches(password, encrypted));
    }

    @Override
    public String hashAlgorithmName() {
        return "argon2id";
    }

    /** Whether a hash, as the engine stores it, was made by this method and at this cost. */
    boolean made(String stored) {
        String prefix = "{" + hashAlgorithmName() + "}";
        return stored.startsWith(prefix) && !argon2.upgradeEncoding(stored.substring(prefix.length()));
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (turns.getQueueLength() > MOST_WAITING || !turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new PasswordsBusy();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PasswordsBusy();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
