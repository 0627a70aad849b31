package io.hindsight.access;

import java.util.Map;

import org.springframework.stereotype.Component;

import io.hindsight.audit.Audit;
import io.hindsight.audit.AuditKind;
import io.hindsight.engine.Directory;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Keeps in the audit who has come and gone, and counts it for Prometheus. */
@Component
class LoginNews {

    private static final String NOBODY = "a login that nobody has";

    private final Audit audit;
    private final Directory directory;
    private final Counter accepted;
    private final Counter refused;
    private final Counter slowed;

    LoginNews(Audit audit, Directory directory, MeterRegistry figures) {
        this.audit = audit;
        this.directory = directory;
        accepted = figures.counter("hindsight.logins", "outcome", "accepted");
        refused = figures.counter("hindsight.logins", "outcome", "refused");
        slowed = figures.counter("hindsight.logins", "outcome", "slowed");
    }

    /** @param way {@code form} for people, {@code basic} for programs */
    void accepted(String user, String way) {
        accepted.increment();
        audit.note(AuditKind.LOGIN, user, Map.of("way", way));
    }

    /** A name that nobody has is not kept: it can be a password in the wrong field. */
    void refused(String user, String way) {
        refused.increment();
        boolean known = user.indexOf('\0') < 0 && directory.standing(user).isPresent();
        audit.note(AuditKind.LOGIN_REFUSED, known ? user : NOBODY, Map.of("way", way));
    }

    /** Not in the audit: it would grow as fast as somebody asks. */
    void slowed() {
        slowed.increment();
    }

    /** @param why {@code asked}, {@code idle}, {@code long} or {@code changed} */
    void left(String user, String why) {
        audit.note(AuditKind.LOGOUT, user, Map.of("why", why));
    }
}
