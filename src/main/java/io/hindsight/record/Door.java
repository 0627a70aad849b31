package io.hindsight.record;

import java.util.Map;
import java.util.Set;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.hindsight.audit.Audit;
import io.hindsight.audit.AuditKind;
import io.hindsight.circle.Circles;
import io.hindsight.directory.Login;

/**
 * Stands before every address with a {@code {reference}}: a post-mortem that the reader may not know is answered as one
 * that is not there, whatever the address would have done. Who reads a confidential one is kept in the audit. Only
 * where the circle is widened no door stands: an administrator lets themself in there, and everybody else is answered
 * so too.
 */
@Component
class Door implements HandlerInterceptor {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final PostMortemRecords records;
    private final Circles circles;
    private final Audit audit;
    private final Login login;

    Door(PostMortemRecords records, Circles circles, Audit audit, Login login) {
        this.records = records;
        this.circles = circles;
        this.audit = audit;
        this.login = login;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
            && variables.get("reference") instanceof String reference && !isWidening(request)) {
            if (!records.isKnown(reference, login.current())) {
                throw unknown(reference);
            }
            if (READING.contains(request.getMethod()) && circles.isConfidential(reference)) {
                audit.note(AuditKind.RECORD_READ, reference, Map.of("address", request.getRequestURI()));
            }
        }
        return true;
    }

    private static boolean isWidening(HttpServletRequest request) {
        return request.getMethod().equals("POST")
            && request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE).toString()
                .endsWith("/{reference}/circle");
    }

    static ErrorResponseException unknown(String reference) {
        return new ErrorResponseException(HttpStatus.NOT_FOUND, ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND,
            "There is no post-mortem “%s”.".formatted(reference)), null);
    }
}
