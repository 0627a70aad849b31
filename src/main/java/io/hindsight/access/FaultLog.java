package io.hindsight.access;

import java.io.IOException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;

import io.hindsight.login.LoginInLog;

/**
 * Writes what nobody has caught into the log, once, in front of all other filters, while it is known whose request it
 * was.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class FaultLog extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(FaultLog.class);

    /** Camunda fails at addresses here that name no engine; else its pages are files. */
    private static final String WEBAPP_PAGES = "/camunda/app/";

    /**
     * Escapes, points or semicolons in the part of the path that names the servlet, over which Spring would stumble.
     */
    private static boolean isAskew(HttpServletRequest request) {
        return request.getHttpServletMapping().getMappingMatch() == MappingMatch.PATH
            && !(request.getRequestURI() + "/").startsWith(request.getContextPath() + request.getServletPath() + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isAskew(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException fault) {
            if (request.getRequestURI().startsWith(WEBAPP_PAGES)) {
                LOG.warn("{} {} is no page: {}", request.getMethod(), request.getRequestURI(), fault.toString());
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(),
                fault instanceof ServletException && fault.getCause() != null ? fault.getCause() : fault);
            if (!response.isCommitted()) {
                response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
        } finally {
            MDC.remove(LoginInLog.KEY);
        }
    }
}
