package io.hindsight.login;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Ends the one login when somebody logs out in Tasklist, Cockpit or Admin. */
class WebappLogoutFilter extends LogoutFilter {

    WebappLogoutFilter(LogoutHandler... handlers) {
        super(new HttpStatusReturningLogoutSuccessHandler(), handlers);
        setLogoutRequestMatcher(PathPatternRequestMatcher.withDefaults()
            .matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout"));
    }
}
