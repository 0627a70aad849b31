package io.hindsight.engine;

import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Fits the engine to Hindsight: refusals become 400, a conflict is tried again, what an interface leaves open is
 * guarded.
 */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** Before the starter's own of that name. */
    @Bean
    ServletRegistrationBean<ServletContainer> webappRest() {
        var registration =
            new ServletRegistrationBean<>(new ServletContainer(new WebappRest()), "/camunda/api/engine/*");
        registration.setName(WebappRest.NAME);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** Before all others, so that a command is tried again as a whole, and what they refuse is answered. */
    @Bean
    @Order(EngineParts.FIRST)
    ProcessEnginePlugin enginePlugin(ObjectProvider<EngineWatcher> watchers) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setFilterService(new GuardedFilterService());
                configuration.setRuntimeService(new GuardedRuntimeService());
                configuration.setManagementService(new GuardedManagementService(configuration));
                configuration.setResourceAuthorizationProvider(new NarrowGrants());
                EngineParts.intercept(configuration,
                    new ConflictRetry(), new RefusalInterceptor(), new QueryGuard(), new StartGuard());
                configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
                configuration.setCustomHistoryLevels(List.of(new KeptHistory()));
                EngineParts.listen(configuration, new KeptHistory.Reader());
                configuration.setHistoryEventHandler(new WatchedHistory(watchers::stream));
            }
        };
    }
}
