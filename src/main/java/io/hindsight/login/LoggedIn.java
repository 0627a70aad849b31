package io.hindsight.login;

import java.io.IOException;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** After the login: the device is trusted, and the person is back on the page where they were. */
class LoggedIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final int GRACE_SECONDS = 300;

    private final Devices devices;
    private final SessionSettings settings;

    LoggedIn(Devices devices, SessionSettings settings, RequestCache pages) {
        this.devices = devices;
        this.settings = settings;
        setRequestCache(pages);
        setDefaultTargetUrl("/");
        setRedirectStrategy(new OwnPage());
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws ServletException, IOException {
        devices.trust(request, response, person.getName());
        request.getSession().setMaxInactiveInterval((int) settings.idle().toSeconds() + GRACE_SECONDS);
        super.onAuthenticationSuccess(request, response, person);
    }
}
