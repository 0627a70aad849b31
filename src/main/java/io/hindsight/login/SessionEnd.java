package io.hindsight.login;

import java.io.IOException;
import java.net.URI;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What a person meets who is logged in no longer: the login page, with a sentence, and the way back to their page. */
class SessionEnd extends LoginUrlAuthenticationEntryPoint implements AccessDeniedHandler {

    private static final String ATTRIBUTE = SessionEnd.class.getName();
    private static final String SAVED = "SPRING_SECURITY_SAVED_REQUEST";

    private final AccessDeniedHandler others;

    /** @param others says no to who is logged in */
    SessionEnd(AccessDeniedHandler others) {
        super("/login");
        setFavorRelativeUris(true);
        this.others = others;
    }

    static void mark(HttpServletRequest request, String why) {
        request.setAttribute(ATTRIBUTE, why);
    }

    /** Requests for something that people look at, and for nothing that a page asks for by itself. */
    static RequestMatcher page() {
        MediaTypeRequestMatcher html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return new AndRequestMatcher(html, request -> request.getHeader("X-Requested-With") == null);
    }

    /** Remembers the page that somebody was on when they had to log in. */
    static RequestCache pages() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new AndRequestMatcher(page(), request -> HttpMethod.GET.matches(request.getMethod())));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    @Override
    protected String determineUrlToUseForThisRequest(HttpServletRequest request, HttpServletResponse response,
            @Nullable AuthenticationException failure) {
        if ("changed".equals(request.getAttribute(ATTRIBUTE))) {
            return "/login?changed";
        }
        boolean ended = request.getAttribute(ATTRIBUTE) != null
            || request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        return ended ? "/login?ended" : "/login";
    }

    /**
     * A form that was sent after the end: its token went with the session. Who never had one is a stranger, and gets
     * none.
     */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        boolean known = new AuthenticationTrustResolverImpl()
            .isAuthenticated(SecurityContextHolder.getContext().getAuthentication());
        boolean ended = request.getAttribute(ATTRIBUTE) != null || request.getRequestedSessionId() != null;
        if (!(denied instanceof CsrfException) || known || !ended) {
            others.handle(request, response, denied);
            return;
        }
        String page = comingFrom(request);
        if (page != null) {
            request.getSession().setAttribute(SAVED, new SimpleSavedRequest(page));
        }
        String login = determineUrlToUseForThisRequest(request, response, null);
        response.sendRedirect(login.equals("/login") ? "/login?ended" : login);
    }

    /** The page of ours that the form was on. */
    private static @Nullable String comingFrom(HttpServletRequest request) {
        try {
            URI page = URI.create(String.valueOf(request.getHeader(HttpHeaders.REFERER)));
            String path = page.getRawPath();
            boolean ours = request.getServerName().equals(page.getHost()) && path != null && path.startsWith("/")
                && !path.startsWith("//") && !path.equals("/login");
            return ours ? path + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery()) : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
