package io.hindsight.login;

import java.io.IOException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.hindsight.text.Phrase;
import io.hindsight.text.Problems;

/** Says no to programs in the form of RFC 9457. */
@Component
public class ProblemWriter implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private final ObjectMapper json;

    public ProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof LoginSlowed slowed) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(slowed.seconds()));
            write(response, HttpStatus.TOO_MANY_REQUESTS,
                Phrase.of("login.wait", slowed.seconds()));
            return;
        }
        if (!isScript(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Hindsight\", charset=\"UTF-8\"");
        }
        write(response, HttpStatus.UNAUTHORIZED, Phrase.of("problem.login"));
    }

    /** Whether a page of ours asks, whose browser would open its own window for the password. */
    private static boolean isScript(HttpServletRequest request) {
        return "XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        write(response, HttpStatus.FORBIDDEN,
            Phrase.of(denied instanceof CsrfException ? "problem.token" : "problem.right"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        PageHeaders.addPolicy(request, response);
        response.setHeader("X-Content-Type-Options", "nosniff");
        write(response, HttpStatus.BAD_REQUEST, Phrase.of("problem.request"));
    }

    public void write(HttpServletResponse response, HttpStatus status, Phrase sentence) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        json.writeValue(response.getOutputStream(), Problems.of(status, sentence));
    }
}
