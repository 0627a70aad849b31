package io.hindsight.login;

import java.time.Duration;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Fits the parts of the login into the application. */
@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

    private static final Duration OFTEN = Duration.ofMinutes(1);

    /** The chains of Spring Security run it, and nothing else. */
    @Bean
    FilterRegistrationBean<SessionWatch> sessionWatchInChainsOnly(SessionWatch watch) {
        FilterRegistrationBean<SessionWatch> registration = new FilterRegistrationBean<>(watch);
        registration.setEnabled(false);
        return registration;
    }

    /** What the throttle and the memory of logins hold no longer for anything is forgotten by and by. */
    @Bean
    SchedulingConfigurer loginCleaning(Allowances allowances, Remembered remembered) {
        return schedule -> schedule.addFixedDelayTask(() -> {
            remembered.clear();
            allowances.clear();
        }, OFTEN);
    }
}
