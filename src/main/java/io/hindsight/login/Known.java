package io.hindsight.login;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

import io.hindsight.tenant.LoginStanding;
import io.hindsight.text.ChosenLanguage;

/** Somebody who has logged in, as they stand in the directory; each group is an authority. */
class Known extends AbstractAuthenticationToken implements ChosenLanguage {

    private static final long serialVersionUID = 1L;

    private final String user;
    private final LoginStanding standing;
    private final Instant since;

    Known(String user, LoginStanding standing, Instant since) {
        super(AuthorityUtils.createAuthorityList(standing.groups()));
        this.user = user;
        this.standing = standing;
        this.since = since;
        setAuthenticated(true);
    }

    /** The same login, with what the directory says now. */
    Known now(LoginStanding current) {
        Known renewed = new Known(user, current, since);
        renewed.setDetails(getDetails());
        return renewed;
    }

    @Override
    public String getPrincipal() {
        return user;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public @Nullable Locale language() {
        return standing.language();
    }

    LoginStanding standing() {
        return standing;
    }

    Instant since() {
        return since;
    }
}
