package io.hindsight.engine;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** The engine's side of a login: its passwords, and whose rights it checks while a request lasts. */
@Component
public class Login {

    private final IdentityService identity;

    Login(IdentityService identity) {
        this.identity = identity;
    }

    /** Checks a password; after a wrong one the user is locked for a while, as the engine's throttle says. */
    public boolean matches(String user, String password) {
        try {
            return identity.checkPassword(user, password);
        } catch (AuthenticationException locked) {
            return false;
        }
    }

    /**
     * The user id of whom the engine acts for.
     *
     * @throws Refusal when nobody is logged in, since the record names who said what
     */
    public String current() {
        return Actor.of(identity);
    }

    /** The user id of whom the engine acts for; none where it acts for itself. */
    public Optional<String> whoever() {
        return Optional.ofNullable(identity.getCurrentAuthentication()).map(Authentication::getUserId);
    }

    /** From here on the engine checks the rights of this user; without it, it would check none. */
    public void begin(String user, List<String> groups) {
        identity.setAuthentication(user, groups);
    }

    public void end() {
        identity.clearAuthentication();
    }
}
