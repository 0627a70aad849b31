package io.hindsight.login;

import java.util.Map;

import org.springframework.stereotype.Component;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import io.hindsight.audit.Audit;
import io.hindsight.audit.AuditKind;

/** Keeps in the audit who has come and gone, and counts it for Prometheus. */
@Component
class LoginNews {

    private final Audit audit;
    private final ProgramLogins programs;
    private final Counter accepted;
    private final Counter refused;
    private final Counter slowed;

    LoginNews(Audit audit, ProgramLogins programs, MeterRegistry figures) {
        this.audit = audit;
        this.programs = programs;
        accepted = figures.counter("hindsight.logins", "outcome", "accepted");
        refused = figures.counter("hindsight.logins", "outcome", "refused");
        slowed = figures.counter("hindsight.logins", "outcome", "slowed");
    }

    /** A password was looked at, and right. */
    void accepted() {
        accepted.increment();
    }

    /**
     * Somebody is let in. A program logs in with each of its requests: it is kept once an hour for each login and
     * address.
     *
     * @param way {@code form} for people, {@code basic} for programs
     */
    void cameBy(String way, String user) {
        if (!way.equals(PasswordCheck.BASIC) || programs.isNew(user, Audit.address())) {
            audit.note(user, AuditKind.LOGIN, user, Map.of("by", way));
        }
    }

    void refused(String user, String way) {
        refused.increment();
        audit.note(AuditKind.LOGIN_REFUSED, user, Map.of("by", way));
    }

    /** Not in the audit: it would grow as fast as somebody asks. */
    void slowed() {
        slowed.increment();
    }

    /** @param why {@code asked}, {@code idle}, {@code long} or {@code changed} */
    void left(String user, String why) {
        audit.note(user, AuditKind.LOGOUT, user, Map.of("why", why));
    }
}
