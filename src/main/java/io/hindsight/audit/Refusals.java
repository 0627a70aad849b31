package io.hindsight.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Refused logins. The first of a name from an address is kept at once, the others of its minute as one row with their
 * number; beyond {@link #ROWS} in a minute they share one row, so that nobody can fill the disk. A name that is no
 * login is not kept: it is often a password in the wrong field.
 */
class Refusals {

    /** How many names and addresses have rows of their own in a minute. */
    static final int ROWS = 60;

    private static final String COUNTED = Refusals.class.getName();
    private static final Attempt OTHERS = new Attempt(null, null, Map.of("attempts", "others"));

    private record Attempt(@Nullable String login, @Nullable String address, Map<String, String> details) {
    }

    private final Audit audit;
    private final Actors actors;
    private Map<Attempt, Integer> minute = new HashMap<>();

    Refusals(Audit audit, Actors actors) {
        this.audit = audit;
        this.actors = actors;
    }

    /** A request is counted once, however many notice that it was refused. */
    void count(@Nullable String login, Map<String, String> details) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            if (request.getAttribute(COUNTED, RequestAttributes.SCOPE_REQUEST) != null) {
                return;
            }
            request.setAttribute(COUNTED, true, RequestAttributes.SCOPE_REQUEST);
        }
        boolean known = login != null && login.indexOf('\0') < 0 && actors.name(login).isPresent();
        Attempt attempt = new Attempt(known ? login : null, Actors.address(), Map.copyOf(details));
        if (isFirst(attempt)) {
            keep(attempt, 1);
        }
    }

    private synchronized boolean isFirst(Attempt attempt) {
        boolean isFirst = !minute.containsKey(attempt) && minute.size() < ROWS;
        minute.merge(isFirst || minute.containsKey(attempt) ? attempt : OTHERS, 1, Integer::sum);
        return isFirst;
    }

    private void keep(Attempt attempt, int count) {
        audit.keep(List.of(entry(attempt, count)));
    }

    private AuditEntry entry(Attempt attempt, int count) {
        Map<String, String> details = new HashMap<>(attempt.details());
        details.put("count", String.valueOf(count));
        return audit.entry(null, attempt.address(), AuditKind.LOGIN_REFUSED, attempt.login(), details);
    }

    void keepRepeated() {
        Map<Attempt, Integer> past;
        synchronized (this) {
            past = minute;
            minute = new HashMap<>();
        }
        List<AuditEntry> entries = new ArrayList<>();
        past.forEach((attempt, count) -> {
            int repeated = attempt.equals(OTHERS) ? count : count - 1;
            if (repeated > 0) {
                entries.add(entry(attempt, repeated));
            }
        });
        if (!entries.isEmpty()) {
            audit.keep(entries);
        }
    }
}
