package io.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;

class WebConfigurationTest {

    /** An address counts as the proxy tells it, and a body that is not there yet holds nobody's worker. */
    @Test
    void bodies_are_waited_for_first_then_the_proxy_is_asked_then_the_address_counts() {
        TomcatServletWebServerFactory server = new TomcatServletWebServerFactory();
        new WebConfiguration().entrance(new WebSettings(List.of()), new ServerProperties()).customize(server);
        assertThat(server.getEngineValves()).hasExactlyElementsOfTypes(BodyValve.class, ProxyValve.class,
            AddressValve.class);
    }
}
