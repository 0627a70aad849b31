package io.hindsight.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Keeps who logs in and out, and who is refused. A program logs in with each of its requests: it is kept once an hour for
 * each login and address.
 */
@Component
class LoginAudit {

    static final Duration PROGRAM_AGAIN_AFTER = Duration.ofHours(1);
    private static final int PROGRAMS = 10_000;

    private record Program(String login, String address) {
    }

    private final Audit audit;
    private final Clock clock;
    private final Map<Program, Instant> programs = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Program, Instant> eldest) {
            return size() > PROGRAMS;
        }
    };

    LoginAudit(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    void person(InteractiveAuthenticationSuccessEvent event) {
        keep(AuditKind.LOGIN, event.getAuthentication(), Map.of("by", "form"));
    }

    @EventListener
    void program(AuthenticationSuccessEvent event) {
        if (isBasic() && isNew(new Program(event.getAuthentication().getName(), Actors.address()))) {
            keep(AuditKind.LOGIN, event.getAuthentication(), Map.of("by", "basic"));
        }
    }

    @EventListener
    void left(LogoutSuccessEvent event) {
        keep(AuditKind.LOGOUT, event.getAuthentication(), Map.of());
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        audit.note(AuditKind.LOGIN_REFUSED, event.getAuthentication().getName(), Map.of("by", isBasic() ? "basic" : "form"));
    }

    /** The engine does not know yet, or any more, who it is. */
    private void keep(AuditKind kind, Authentication login, Map<String, String> details) {
        audit.keep(List.of(audit.entry(login.getName(), Actors.address(), kind, login.getName(), details)));
    }

    private synchronized boolean isNew(Program program) {
        Instant now = clock.instant();
        Instant before = programs.get(program);
        if (before != null && now.isBefore(before.plus(PROGRAM_AGAIN_AFTER)) && !now.isBefore(before)) {
            return false;
        }
        programs.remove(program);
        programs.put(program, now);
        return true;
    }

    private static boolean isBasic() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
            && attributes.getRequest().getHeader(HttpHeaders.AUTHORIZATION) != null;
    }
}
