package io.hindsight.login;

import java.io.IOException;

import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.logout.CookieClearingLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** How people log in and out of pages, and what they meet when their session has ended. */
@Component
public class PersonLogin {

    private static final String SESSION = "JSESSIONID";

    private final SessionWatch watch;
    private final Devices devices;
    private final SessionSettings sessions;
    private final LoginNews news;
    private final ProblemWriter problems;

    PersonLogin(SessionWatch watch, Devices devices, SessionSettings sessions, LoginNews news, ProblemWriter problems) {
        this.watch = watch;
        this.devices = devices;
        this.sessions = sessions;
        this.news = news;
        this.problems = problems;
    }

    public HttpSecurity on(HttpSecurity http) throws Exception {
        RequestCache pages = SessionEnd.pages();
        SessionEnd end = new SessionEnd(new PageRefusal(problems));
        return http
            .formLogin(form -> form.loginPage("/login").withObjectPostProcessor(new RelativeLogin())
                .authenticationDetailsSource(request -> PasswordCheck.FORM)
                .successHandler(new LoggedIn(devices, sessions, pages)).failureHandler(this::fail))
            .httpBasic(basic -> basic.authenticationDetailsSource(request -> PasswordCheck.BASIC)
                .authenticationEntryPoint(quietForScripts()))
            .requestCache(cache -> cache.requestCache(pages))
            .logout(logout -> logout.logoutSuccessUrl("/login?bye").addLogoutHandler(this::leave)
                .addLogoutHandler(PersonLogin::forgetSession))
            .addFilterBefore(new WebappTokens(problems), LogoutFilter.class)
            .addFilterBefore(webappLogout(), LogoutFilter.class)
            .exceptionHandling(failures -> failures.accessDeniedHandler(end)
                .defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                    PathPatternRequestMatcher.withDefaults().matcher("/camunda/api/**"))
                .defaultAuthenticationEntryPointFor(end, SessionEnd.page()))
            .addFilterAfter(watch, SecurityContextHolderFilter.class);
    }

    private LogoutFilter webappLogout() {
        LogoutHandler leaving = this::leave;
        return new WebappLogoutFilter(leaving, new SecurityContextLogoutHandler(),
            PersonLogin::forgetSession);
    }

    /** By its name, which says more where people come by TLS. */
    private static void forgetSession(HttpServletRequest request, HttpServletResponse response, Authentication person) {
        String name = request.getServletContext().getSessionCookieConfig().getName();
        new CookieClearingLogoutHandler(name == null ? SESSION : name).logout(request, response, person);
    }

    /** A browser would ask for a password by itself when a page's script is told how to log in. */
    private AuthenticationEntryPoint quietForScripts() {
        AuthenticationEntryPoint quiet = new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED);
        return (request, response,
                failure) -> ("XMLHttpRequest".equals(request.getHeader("X-Requested-With")) ? quiet : problems)
                    .commence(request, response, failure);
    }

    private void fail(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.sendRedirect(request.getContextPath()
            + (failure instanceof LoginSlowed slowed ? "/login?wait=" + slowed.seconds() : "/login?error"));
    }

    private void leave(HttpServletRequest request, HttpServletResponse response, Authentication person) {
        if (person != null) {
            news.left(person.getName(), "asked");
        }
    }
}
