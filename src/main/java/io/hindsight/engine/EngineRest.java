package io.hindsight.engine;

import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.springframework.stereotype.Component;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Camunda's REST API, with our answers to what goes wrong instead of its own. */
@Component
@ApplicationPath("/engine-rest")
class EngineRest extends CamundaJerseyResourceConfig {

    @Override
    protected void registerCamundaRestResources() {
        registerClasses(CamundaRestResources.getResourceClasses());
        registerClasses(withoutExceptionMappers(CamundaRestResources.getConfigurationClasses()));
        register(JacksonFeature.withoutExceptionMappers());
        register(EngineProblems.class);
    }

    static Set<Class<?>> withoutExceptionMappers(Set<Class<?>> classes) {
        return classes.stream().filter(type -> !ExceptionMapper.class.isAssignableFrom(type))
            .collect(Collectors.toSet());
    }
}
