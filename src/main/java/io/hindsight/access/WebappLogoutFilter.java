package io.hindsight.access;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Ends the one login when somebody logs out in Tasklist, Cockpit or Admin. */
class WebappLogoutFilter extends LogoutFilter {

    /** @param told is told that somebody has logged out */
    WebappLogoutFilter(LogoutHandler told) {
        super(new HttpStatusReturningLogoutSuccessHandler(), told, new SecurityContextLogoutHandler());
        setLogoutRequestMatcher(PathPatternRequestMatcher.withDefaults()
            .matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout"));
    }
}
