package io.hindsight.directory;

import io.hindsight.engine.Refusal;

/** Says whether a password is somebody's, whatever way the engine is asked. */
public interface PasswordChecker {

    /**
     * @param user as it was typed, which may be anything
     * @throws Refusal when too many wrong ones were tried to look at this one now
     */
    boolean matches(String user, String password);
}
