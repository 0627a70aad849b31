package io.hindsight.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads at start what of Camunda's interfaces is open. */
@Configuration(proxyBeanMethods = false)
class OpenCallsConfiguration {

    @Bean
    OpenCalls openCalls(@Value("classpath:open-calls.txt") Resource list) throws IOException {
        return new OpenCalls(list.getContentAsString(StandardCharsets.UTF_8).lines().toList());
    }

    @Bean
    OpenCallsFilter openCallsFilter(OpenCalls calls, ObjectMapper json) {
        return new OpenCallsFilter(calls, Groups.CAMUNDA_ADMIN, json);
    }

    /** It belongs behind the login, not in front of everything. */
    @Bean
    FilterRegistrationBean<OpenCallsFilter> openCallsInSecurityChains(OpenCallsFilter filter) {
        FilterRegistrationBean<OpenCallsFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
