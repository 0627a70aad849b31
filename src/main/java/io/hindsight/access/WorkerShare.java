package io.hindsight.access;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.hindsight.login.ProblemWriter;

/** Leaves one login a share of the workers only, so that who does not take up answers keeps nobody else out. */
@Component
class WorkerShare {

    /** A fifth of the server's workers. */
    static final int MOST = 40;

    private final Map<String, Integer> busy = new ConcurrentHashMap<>();
    private final ProblemWriter problems;

    WorkerShare(ProblemWriter problems) {
        this.problems = problems;
    }

    OncePerRequestFilter filter() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response,
                    FilterChain chain) throws ServletException, IOException {
                var login = SecurityContextHolder.getContext().getAuthentication();
                if (login == null) {
                    chain.doFilter(request, response);
                } else {
                    share(login.getName(), request, response, chain);
                }
            }
        };
    }

    private void share(String login, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (busy.merge(login, 1, Integer::sum) <= MOST || login.equals("anonymousUser")) {
                chain.doFilter(request, response);
            } else {
                response.setHeader(HttpHeaders.RETRY_AFTER, "1");
                problems.write(response, HttpStatus.TOO_MANY_REQUESTS,
                    "This login has %d requests under way; wait until one of them is answered.".formatted(MOST));
            }
        } finally {
            busy.computeIfPresent(login, (name, count) -> count == 1 ? null : count - 1);
        }
    }
}
