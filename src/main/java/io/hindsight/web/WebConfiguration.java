package io.hindsight.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts these in front of everything else. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    private static final String CAMUNDA_APP_PATH = "/camunda/*";

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> entrance(WebSettings settings,
            ServerProperties properties) {
        return server -> {
            server.setProtocol(PatientProtocol.class.getName());
            server.addEngineValves(new BodyValve(), new ProxyValve(settings.proxies()),
                new AddressValve(properties.getTomcat().getThreads().getMax() / 2));
        };
    }

    /** Where people come by TLS, the session's cookie belongs to this host alone, and browsers see to it. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> sessionCookie(
            @Value("${hindsight.mail.address}") String address) {
        return server -> {
            if (address.startsWith("https://")) {
                server.getSession().getCookie().setName("__Host-JSESSIONID");
                server.getSession().getCookie().setSecure(true);
            }
        };
    }

    @Bean
    FilterRegistrationBean<SecureCookies> secureCookies() {
        FilterRegistrationBean<SecureCookies> registration = new FilterRegistrationBean<>(new SecureCookies());
        registration.addUrlPatterns(CAMUNDA_APP_PATH);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit() {
        FilterRegistrationBean<BodyLimit> registration = new FilterRegistrationBean<>(new BodyLimit());
        registration.addUrlPatterns("/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
