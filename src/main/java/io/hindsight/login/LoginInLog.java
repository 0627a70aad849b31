package io.hindsight.login;

import java.io.IOException;

import org.slf4j.MDC;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.hindsight.access.FaultLog;

/** Names in each line of the log whose request wrote it; {@link FaultLog} forgets it when the request is over. */
public class LoginInLog extends OncePerRequestFilter {

    public static final String KEY = "login";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login != null) {
            MDC.put(KEY, login.getName());
        }
        chain.doFilter(request, response);
    }
}
