package io.hindsight.audit;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.web.filter.RequestContextFilter;

/**
 * What the audit does by itself: it counts refused logins by the minute, and writes its head to each node's log at
 * midnight.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AuditConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(AuditConfiguration.class);

    /** Before anybody is logged in: a refusal is kept with its address too. After the filter that trusts the proxy. */
    @Bean
    FilterRegistrationBean<RequestContextFilter> auditedRequest() {
        var registration = new FilterRegistrationBean<>(new RequestContextFilter());
        registration.setName("auditedRequest");
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 10);
        return registration;
    }

    @Bean
    SchedulingConfigurer auditing(Audit audit, AuditHead head) {
        return tasks -> {
            tasks.addFixedDelayTask(() -> run(audit::keepRepeatedRefusals), Duration.ofMinutes(1));
            tasks.addCronTask(() -> run(head::log), "0 0 0 * * *");
        };
    }

    private static void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.error("The audit could not be kept or read; it is tried again.", failure);
        }
    }
}
