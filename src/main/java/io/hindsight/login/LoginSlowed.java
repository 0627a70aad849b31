package io.hindsight.login;

import java.time.Duration;

import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords came from there, or too many at once: this one has not been looked at. */
class LoginSlowed extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    LoginSlowed(Duration wait) {
        super("Too many wrong passwords");
        seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** After how many it can be tried again. */
    long seconds() {
        return seconds;
    }
}
