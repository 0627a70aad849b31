package io.hindsight.access;

import java.util.Arrays;

import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;

import io.hindsight.directory.Login;
import io.hindsight.login.LoginInLog;
import io.hindsight.login.PageHeaders;
import io.hindsight.login.PasswordCheck;
import io.hindsight.login.PersonLogin;
import io.hindsight.login.ProblemWriter;
import io.hindsight.login.SessionWatch;
import io.hindsight.login.SessionWriteMatcher;
import io.hindsight.people.Role;

/** One login for everything: a form for people, HTTP Basic for programs. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] TAKING_PART =
        Role.groups(Role.active().toArray(Role[]::new));
    /** What anybody may report, with the parts of its page. */
    private static final String[] NEAR_MISS_PAGE = {"/start/near-miss", "/task-page*.js", "/task-form*.js",
        "/task-draft*.js", "/camunda-form*.js", "/camunda-form*.css", "/task-form*.css"};
    private static final String[] EVERYBODY = Role.groups(Role.values());

    /** Paths count as they are sent, since Camunda's REST API is a servlet of its own. */
    @Bean
    PathPatternRequestMatcherBuilderFactoryBean pathMatching() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    /** The programs' side: no redirect, no session of its own, answers in JSON. */
    @Bean
    @Order(1)
    SecurityFilterChain programChain(HttpSecurity http, Login login, SessionWatch watch, ProblemWriter problems,
            OpenCallsFilter openCalls, WorkerShare workers) throws Exception {
        return http
            .securityMatcher("/api/**", "/engine-rest/**", "/actuator/**", "/v3/api-docs/**")
            .authorizeHttpRequests(requests -> requests
                .requestMatchers("/actuator/health/**").permitAll()
                .requestMatchers("/actuator/**").hasAuthority(Groups.CAMUNDA_ADMIN)
                .requestMatchers(HttpMethod.POST, "/api/incidents/**")
                .hasAnyAuthority(with(Role.groups(Role.FACILITATORS, Role.SECURITY)))
                .requestMatchers(HttpMethod.POST, "/api/post-mortems/*/actions/*/due-date", "/api/tasks/*/due-date")
                .hasAnyAuthority(with(Role.groups(Role.MANAGEMENT)))
                .requestMatchers(HttpMethod.POST, "/api/tasks/*/nudge")
                .hasAnyAuthority(with(Role.groups(Role.FACILITATORS, Role.MANAGEMENT)))
                .requestMatchers(HttpMethod.PUT, "/api/plan/**").hasAnyAuthority(with(Role.groups(Role.PLAN_OWNERS)))
                .requestMatchers(HttpMethod.GET, "/api/bulletins", "/api/bulletins/*").hasAnyAuthority(with(EVERYBODY))
                .requestMatchers("/api/start/near-miss/**").hasAnyAuthority(with(EVERYBODY))
                .requestMatchers("/engine-rest/identity/verify/**", "/engine-rest/engine/*/identity/verify/**")
                .denyAll()
                .requestMatchers("/engine-rest/**").authenticated()
                .anyRequest().hasAnyAuthority(with(TAKING_PART)))
            .httpBasic(basic -> basic.authenticationEntryPoint(problems)
                .authenticationDetailsSource(request -> PasswordCheck.BASIC))
            .exceptionHandling(failures -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems))
            .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
            .csrf(csrf -> csrf.requireCsrfProtectionMatcher(new SessionWriteMatcher()))
            .headers(PageHeaders::write)
            .addFilterBefore(new LoginInLog(), AuthorizationFilter.class)
            .addFilterAfter(openCalls, AuthorizationFilter.class)
            .addFilterAfter(new ReaderLanguage(), SecurityContextHolderFilter.class)
            .addFilterAfter(watch, SecurityContextHolderFilter.class)
            .addFilterAfter(workers.filter(), AuthorizationFilter.class)
            .addFilterAfter(new EngineLoginFilter(login), AuthorizationFilter.class)
            .build();
    }

    /** The people's side: pages, Tasklist and Cockpit. Camunda's own requests carry Camunda's own CSRF token. */
    @Bean
    @Order(2)
    SecurityFilterChain personChain(HttpSecurity http, Login login, PersonLogin people, OpenCallsFilter openCalls,
            WorkerShare workers) throws Exception {
        return people.on(http)
            .authorizeHttpRequests(requests -> requests
                .requestMatchers("/login", "/error", "/style*.css", "/typed*.js", "/drawn*.js",
                    "/webapp-session*.js", "/webapp-reader*.js", "/form-words*.js", "/favicon*.svg")
                .permitAll()
                .requestMatchers("/camunda/api/admin/setup/**", "/camunda/api/admin/auth/user/*/login/**",
                    "/camunda/api/engine/engine/*/identity/verify/**")
                .denyAll()
                .requestMatchers("/audit/**", "/audit.jsonl").hasAuthority(Groups.CAMUNDA_ADMIN)
                .requestMatchers("/camunda/**", "/", "/profile/**", "/appointments", "/appointments/*").authenticated()
                .requestMatchers(HttpMethod.POST, "/post-mortems/*/actions/*/due-date", "/tasks/*/due-date")
                .hasAnyAuthority(with(Role.groups(Role.MANAGEMENT)))
                .requestMatchers(HttpMethod.POST, "/tasks/*/nudge")
                .hasAnyAuthority(with(Role.groups(Role.FACILITATORS, Role.MANAGEMENT)))
                .requestMatchers(HttpMethod.GET, "/bulletins", "/bulletins/*").hasAnyAuthority(with(EVERYBODY))
                .requestMatchers(HttpMethod.GET, NEAR_MISS_PAGE).hasAnyAuthority(with(EVERYBODY))
                .anyRequest().hasAnyAuthority(with(TAKING_PART)))
            .headers(PageHeaders::write)
            .csrf(csrf -> csrf.csrfTokenRepository(new PageTokens()).ignoringRequestMatchers("/camunda/**"))
            .addFilterAfter(new ReaderLanguage(), SecurityContextHolderFilter.class)
            .addFilterBefore(new LoginInLog(), AuthorizationFilter.class)
            .addFilterAfter(openCalls, AuthorizationFilter.class)
            .addFilterAfter(workers.filter(), AuthorizationFilter.class)
            .addFilterAfter(new EngineLoginFilter(login), AuthorizationFilter.class)
            .build();
    }

    /** Hands the login on to Tasklist and Cockpit. */
    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappLogin() {
        var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.addInitParameter("authentication-provider", ContainerBasedAuthenticationProvider.class.getName());
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setOrder(201);
        return registration;
    }

    /** Before Camunda's filters, which write the header and the page. */
    @Bean
    FilterRegistrationBean<OwnNonces> ownNonces() {
        var registration =
            new FilterRegistrationBean<>(new OwnNonces(ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE));
        registration.addUrlPatterns("/camunda/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    private static String[] with(String... groups) {
        String[] all = Arrays.copyOf(groups, groups.length + 1);
        all[groups.length] = Groups.CAMUNDA_ADMIN;
        return all;
    }
}
