package io.hindsight.directory;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;
import io.hindsight.engine.Refusal;

/** The engine's side of a login: its passwords, and whose rights it checks while a request lasts. */
@Component
public class Login {

    private final IdentityService identity;

    Login(IdentityService identity) {
        this.identity = identity;
    }

    /** Checks a password the way the engine does for itself. */
    public boolean matches(String user, String password) {
        return identity.checkPassword(user, password);
    }

    /**
     * The user id of whom the engine acts for.
     *
     * @throws Refusal when nobody is logged in, since the record names who said what
     */
    public String current() {
        return Actor.of(identity);
    }

    /** The same, or nobody where the application acts by itself. */
    public Optional<String> find() {
        return Optional.ofNullable(identity.getCurrentAuthentication()).map(Authentication::getUserId);
    }

    /** Whether whoever is logged in is a member of this group; the engine itself may see everything. */
    public boolean isIn(String group) {
        Authentication login = identity.getCurrentAuthentication();
        return login == null || login.getGroupIds() != null && login.getGroupIds().contains(group);
    }

    /**
     * From here on the engine checks the rights of this user, also those of their circles; without it, it would check
     * none.
     */
    public void begin(String user, List<String> groups) {
        identity.setAuthentication(user, groups);
    }

    public void end() {
        identity.clearAuthentication();
    }
}
