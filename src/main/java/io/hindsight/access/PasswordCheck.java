package io.hindsight.access;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Directory;
import io.hindsight.engine.Login;

/** Logs people in with the engine's users and passwords; each group becomes an authority. */
@Component
class PasswordCheck implements AuthenticationProvider {

    private final Login login;
    private final Directory directory;

    PasswordCheck(Login login, Directory directory) {
        this.login = login;
        this.directory = directory;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String user = attempt.getName();
        if (user.indexOf('\0') >= 0 || !login.matches(user, String.valueOf(attempt.getCredentials()))) {
            throw new BadCredentialsException("Wrong user or password, or locked for a while after a wrong one");
        }
        return UsernamePasswordAuthenticationToken.authenticated(user, null,
            AuthorityUtils.createAuthorityList(directory.groupsOf(user)));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
