package io.hindsight.login;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.hindsight.tenant.LoginStanding;

/** The session of the request that is being answered. */
@Component
public class OwnSession {

    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    /** Goes on, by another id, with a password that its person has just changed themself. */
    public void renew(LoginStanding now) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof Known person
            && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
            && web.getRequest().getSession(false) != null) {
            web.getRequest().changeSessionId();
            keep(person.now(now), web.getRequest(), web.getResponse());
        }
    }

    void keep(Known person, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
