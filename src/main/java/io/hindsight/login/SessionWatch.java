package io.hindsight.login;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import io.hindsight.directory.Directory;
import io.hindsight.tenant.LoginStanding;

/**
 * Looks at each request of a session whether the person is still who they were when they logged in: who has been
 * deleted, has a new password or was away too long is logged out; other groups count from this request on.
 */
@Component
public class SessionWatch extends OncePerRequestFilter {

    private static final String SEEN = "hindsight.seen";
    private static final String WEBAPPS = "authenticatedUser";

    private final Directory directory;
    private final SessionSettings settings;
    private final LoginNews news;
    private final Clock clock;
    private final OwnSession own;

    SessionWatch(Directory directory, SessionSettings settings, LoginNews news, Clock clock, OwnSession own) {
        this.directory = directory;
        this.settings = settings;
        this.news = news;
        this.clock = clock;
        this.own = own;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && SecurityContextHolder.getContext().getAuthentication() instanceof Known person) {
            Optional<LoginStanding> standing = directory.standing(person.getName());
            String ended = ended(session, person, standing);
            if (ended == null) {
                follow(person, standing.orElseThrow(), session, request, response);
            } else {
                news.left(person.getName(), ended);
                new SecurityContextLogoutHandler().logout(request, response, person);
                SessionEnd.mark(request, ended);
            }
        }
        chain.doFilter(request, response);
    }

    private @Nullable String ended(HttpSession session, Known person, Optional<LoginStanding> standing) {
        if (standing.filter(now -> now.mark().equals(person.standing().mark())).isEmpty()) {
            return "changed";
        }
        Instant seen = session.getAttribute(SEEN) instanceof Instant last ? last : person.since();
        if (isOver(seen, settings.idle())) {
            return "idle";
        }
        return isOver(person.since(), settings.longest()) ? "long" : null;
    }

    private boolean isOver(Instant since, Duration most) {
        return !clock.instant().isBefore(since.plus(most));
    }

    /**
     * Camunda's webapps keep groups and rights of their own in the session, which they make anew when there are none.
     */
    private void follow(Known person, LoginStanding now, HttpSession session, HttpServletRequest request,
            HttpServletResponse response) {
        session.setAttribute(SEEN, clock.instant());
        if (!now.equals(person.standing())) {
            session.removeAttribute(WEBAPPS);
            own.keep(person.now(now), request, response);
        }
    }
}
