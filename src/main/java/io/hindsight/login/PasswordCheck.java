package io.hindsight.login;

import java.time.Clock;
import java.util.Optional;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

import io.hindsight.directory.Directory;
import io.hindsight.tenant.LoginStanding;

/** Logs people and programs in with the engine's users and passwords. */
@Component
public class PasswordCheck implements AuthenticationProvider {

    /** What the details of an attempt say: by which way it came. */
    static final String FORM = "form";
    public static final String BASIC = "basic";

    private final Attempts attempts;
    private final Remembered remembered;
    private final Directory directory;
    private final LoginNews news;
    private final Clock clock;

    PasswordCheck(Attempts attempts, Remembered remembered, Directory directory, LoginNews news, Clock clock) {
        this.attempts = attempts;
        this.remembered = remembered;
        this.directory = directory;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String user = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        String way = String.valueOf(attempt.getDetails());
        Optional<LoginStanding> known = remembered.mayHold(user)
            ? directory.standing(user).filter(now -> remembered.holds(user, password, now.mark())) : Optional.empty();
        LoginStanding standing = known.or(() -> logIn(user, password, way)).orElseThrow(() -> {
            news.refused(user, way);
            return new BadCredentialsException("Wrong user or password");
        });
        news.cameBy(way, user);
        return new Known(user, standing, clock.instant());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private Optional<LoginStanding> logIn(String user, String password, String way) {
        Optional<LoginStanding> standing = attempts.mark(user, password)
            .flatMap(mark -> directory.standing(user).filter(now -> now.mark().equals(mark)));
        standing.ifPresent(now -> {
            if (way.equals(BASIC)) {
                remembered.keep(user, password, now.mark());
            }
            news.accepted();
        });
        return standing;
    }
}
