package io.hindsight.tenant;

import java.util.List;
import java.util.function.Supplier;

import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;

import io.hindsight.engine.Confidentiality;

/**
 * Gives each login the circles that its person is in, whoever sets it and at the moment that it is set: what the
 * webapps remember of an earlier request does not count.
 */
class CircleLogins extends IdentityServiceImpl {

    private final Supplier<Confidentiality> confidentiality;

    CircleLogins(Supplier<Confidentiality> confidentiality) {
        this.confidentiality = confidentiality;
    }

    @Override
    public void setAuthenticatedUserId(String user) {
        setAuthentication(user, null);
    }

    @Override
    public void setAuthentication(String user, @Nullable List<String> groups) {
        setAuthentication(user, groups, null);
    }

    /** Reads anew what whoever is logged in may know, and tells whether it is something else than before. */
    boolean refreshed() {
        Authentication current = getCurrentAuthentication();
        if (current == null) {
            return false;
        }
        List<String> before = current.getTenantIds();
        List<String> now = confidentiality.get().openTo(current.getUserId());
        super.setAuthentication(new Authentication(current.getUserId(), current.getGroupIds(), now));
        return before == null || !before.containsAll(now);
    }

    /** The webapps' filter sets once more whom our own has set in the same request. */
    @Override
    public void setAuthentication(String user, @Nullable List<String> groups, @Nullable List<String> remembered) {
        Authentication current = getCurrentAuthentication();
        boolean same = remembered != null && current != null && user != null && user.equals(current.getUserId());
        super.setAuthentication(new Authentication(user, groups,
            same ? current.getTenantIds() : confidentiality.get().openTo(user)));
    }
}
