package io.hindsight.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;

import java.time.Duration;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import jakarta.servlet.http.Cookie;

/** Somebody of security whom one test alone knows, so that it can do to them what it likes. */
public record Recruit(IdentityService identity, MockMvc http, String login) {

    public static final String PASSWORD = "a long walk by the sea";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    public static Recruit of(IdentityService identity, MockMvc http) {
        Recruit visitor = new Recruit(identity, http, "visitor" + NUMBER.incrementAndGet());
        User user = identity.newUser(visitor.login());
        user.setPassword(PASSWORD);
        identity.saveUser(user);
        return visitor.joins("security");
    }

    public static void later(Duration time) {
        ClockUtil.setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() + time.toMillis()));
    }

    public Recruit joins(String group) {
        identity.createMembership(login, group);
        return this;
    }

    public void leaves(String group) {
        identity.deleteMembership(login, group);
    }

    public void changesPassword(String password) {
        User user = identity.createUserQuery().userId(login).singleResult();
        user.setPassword(password);
        identity.saveUser(user);
    }

    public MockHttpSession logsIn() throws Exception {
        return (MockHttpSession) http.perform(formLogin().user(login).password(PASSWORD)).andReturn().getRequest()
            .getSession();
    }

    public MockHttpServletResponse tries(String password, String address, Cookie... cookies) throws Exception {
        var form = MockMvcRequestBuilders.post("/login").param("username", login).param("password", password)
            .with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf())
            .with(from(address));
        return http.perform(cookies.length == 0 ? form : form.cookie(cookies)).andReturn().getResponse();
    }

    public static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
