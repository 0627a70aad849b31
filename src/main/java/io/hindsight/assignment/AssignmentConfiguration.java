package io.hindsight.assignment;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import io.hindsight.engine.EngineParts;

/** Has the engine tell whose a task becomes. */
@Configuration(proxyBeanMethods = false)
class AssignmentConfiguration {

    /** Before the circle hears of it, so that whoever joins is known to hold the task. */
    @Bean
    @Order(EngineParts.FIRST + 2)
    ProcessEnginePlugin assignmentPlugin(ObjectProvider<Assigning> parts, ObjectProvider<ClaimReader> readers) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                EngineParts.listen(configuration, new AssignmentListener(parts::getObject, readers::stream));
            }
        };
    }
}
