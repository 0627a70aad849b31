package io.hindsight.login;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

/**
 * Refuses writes to Camunda's web applications that lack Camunda's token before Camunda does, which ends the session.
 */
class WebappTokens extends OncePerRequestFilter {

    private static final String HEADER = "X-XSRF-TOKEN";
    private static final String ATTRIBUTE = "CAMUNDA_CSRF_TOKEN";

    private final AccessDeniedHandler refusal;

    WebappTokens(AccessDeniedHandler refusal) {
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getHeader(HEADER);
        if (!request.getRequestURI().startsWith("/camunda/") || SessionWriteMatcher.isReading(request)
            || isNobody() || isRight(request.getSession(false), given)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HEADER, "Required");
        refusal.handle(request, response, new MissingCsrfTokenException(given));
    }

    /** Whose session has ended is told so, not that a token is missing. */
    private static boolean isNobody() {
        return SecurityContextHolder.getContext().getAuthentication() == null;
    }

    private static boolean isRight(HttpSession session, String given) {
        return session != null && given != null && session.getAttribute(ATTRIBUTE) instanceof String right
            && MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
