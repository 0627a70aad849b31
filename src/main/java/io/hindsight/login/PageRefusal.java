package io.hindsight.login;

import java.io.IOException;
import java.util.Optional;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Says no to people by a page, which tells those apart whose form was too old; to programs by {@link ProblemWriter}.
 */
class PageRefusal implements AccessDeniedHandler {

    private final ProblemWriter problems;

    PageRefusal(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (!Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("").contains("text/html")) {
            problems.handle(request, response, denied);
            return;
        }
        request.setAttribute("refusal", denied instanceof CsrfException ? "token" : "403");
        response.sendError(HttpStatus.FORBIDDEN.value());
    }
}
