package io.hindsight.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which programs have logged in lately, and from where. */
@Component
class ProgramLogins {

    private static final Duration AGAIN_AFTER = Duration.ofHours(1);
    private static final int MOST = 10_000;

    private record Program(String login, @Nullable String address) {
    }

    private final Clock clock;
    private final Map<Program, Instant> seen = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Program, Instant> eldest) {
            return size() > MOST;
        }
    };

    ProgramLogins(Clock clock) {
        this.clock = clock;
    }

    /** Whether it has not come from there for an hour. */
    synchronized boolean isNew(String login, @Nullable String address) {
        Program program = new Program(login, address);
        Instant now = clock.instant();
        Instant before = seen.get(program);
        if (before != null && now.isBefore(before.plus(AGAIN_AFTER)) && !now.isBefore(before)) {
            return false;
        }
        seen.remove(program);
        seen.put(program, now);
        return true;
    }
}
