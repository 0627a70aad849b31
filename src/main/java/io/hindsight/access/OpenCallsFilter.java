package io.hindsight.access;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Closes what of Camunda's HTTP interfaces is not listed as open; to administrators all of it is open. */
class OpenCallsFilter extends OncePerRequestFilter {

    /** Patterns, since a path may be written with escapes that the server takes for the letters they stand for. */
    private static final List<PathPattern> ROOTS = Stream.of("/engine-rest/**", "/camunda/api/**")
        .map(PathPatternParser.defaultInstance::parse).toList();

    private final OpenCalls calls;
    private final String administrators;
    private final ObjectMapper json;

    OpenCallsFilter(OpenCalls calls, String administrators, ObjectMapper json) {
        this.calls = calls;
        this.administrators = administrators;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return ROOTS.stream().noneMatch(root -> root.matches(path));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> groups = groups(SecurityContextHolder.getContext().getAuthentication());
        if (groups.contains(administrators) || calls.isOpen(request.getMethod(), request.getRequestURI(), groups)) {
            chain.doFilter(request, response);
        } else {
            refuse(response);
        }
    }

    private static List<String> groups(Authentication login) {
        return login == null ? List.of() : login.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
    }

    /** In the form of Camunda's own answers, which its webapps can show. */
    private void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        json.writeValue(response.getOutputStream(), Map.of("type", "AuthorizationException",
            "message", "This call is not open to your groups; an administrator can make it."));
    }
}
