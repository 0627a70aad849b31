package io.hindsight.login;

import java.util.Set;

import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Requests that change something on the strength of a browser's session alone. Those that bring their own credentials
 * cannot be forged by another site and need no token.
 */
public class SessionWriteMatcher implements RequestMatcher {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    public boolean matches(HttpServletRequest request) {
        return !isReading(request) && request.getHeader(HttpHeaders.AUTHORIZATION) == null
            && request.getSession(false) != null;
    }

    public static boolean isReading(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }
}
