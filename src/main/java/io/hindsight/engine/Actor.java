package io.hindsight.engine;

import java.util.Optional;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.ProcessEngineServicesAware;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Who acts: the person whose login the running command was given. */
public final class Actor {

    private Actor() {
    }

    /**
     * The user id of the person who completes a task or starts a process.
     *
     * @throws Refusal when nobody is logged in, since the record names who said what
     */
    public static String of(ProcessEngineServicesAware execution) {
        return of(execution.getProcessEngineServices().getIdentityService());
    }

    public static String of(IdentityService identity) {
        return Optional.ofNullable(identity.getCurrentAuthentication())
            .map(Authentication::getUserId)
            .orElseThrow(() -> new Refusal("refused.login"));
    }
}
