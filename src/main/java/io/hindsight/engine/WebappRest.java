package io.hindsight.engine;

import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;

/** The REST API that Tasklist, Cockpit and Admin call, with our answers to what goes wrong, as {@link EngineRest}. */
class WebappRest extends ResourceConfig {

    /** Camunda's webapps leave a servlet alone that is there already. */
    static final String NAME = "Engine Api";

    WebappRest() {
        registerClasses(EngineRest.withoutExceptionMappers(new EngineRestApplication().getClasses()));
        register(JacksonFeature.withoutExceptionMappers());
        register(EngineProblems.class);
    }
}
