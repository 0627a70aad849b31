package io.hindsight.login;

import java.time.Duration;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import jakarta.servlet.http.HttpServletRequest;

import io.hindsight.directory.Credentials;
import io.hindsight.directory.PasswordChecker;
import io.hindsight.directory.PasswordsBusy;
import io.hindsight.engine.Refusal;

/** The one way by which passwords are tried, whoever asks: wrong ones slow down where they come from. */
@Component
class Attempts implements PasswordChecker {

    private static final Duration MOMENT = Duration.ofSeconds(5);

    private final Credentials credentials;
    private final Allowances allowances;
    private final Devices devices;
    private final LoginNews news;

    Attempts(Credentials credentials, Allowances allowances, Devices devices, LoginNews news) {
        this.credentials = credentials;
        this.allowances = allowances;
        this.devices = devices;
        this.news = news;
    }

    /**
     * The mark of the password, if it is right.
     *
     * @throws LoginSlowed when it was not looked at
     */
    Optional<String> mark(String user, String password) {
        if (user.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        try {
            Caller caller = caller(user);
            allowances.take(caller);
            Optional<String> mark = credentials.mark(user, password);
            mark.ifPresent(right -> allowances.giveBack(caller));
            return mark;
        } catch (PasswordsBusy busy) {
            news.slowed();
            throw new LoginSlowed(MOMENT);
        } catch (LoginSlowed slowed) {
            news.slowed();
            throw slowed;
        }
    }

    @Override
    public boolean matches(String user, String password) {
        try {
            boolean right = mark(user, password).isPresent();
            if (!right) {
                news.refused(user, "engine");
            }
            return right;
        } catch (LoginSlowed slowed) {
            throw new Refusal("Too many wrong passwords came from here. Wait %d seconds, then try again."
                .formatted(slowed.seconds()));
        }
    }

    private Caller caller(String user) {
        HttpServletRequest request = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
            ? web.getRequest() : null;
        return request == null ? new Caller("", user, Optional.empty())
            : new Caller(Caller.network(request.getRemoteAddr()), user, devices.find(request, user));
    }
}
