package io.hindsight.worker;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import io.hindsight.engine.EngineParts;

/** What workers need, and what keeps persons from their work. */
@Configuration(proxyBeanMethods = false)
class WorkerConfiguration {

    @Bean
    static WorkerConnections workerConnections() {
        return new WorkerConnections();
    }

    /** After the engine's, which answers a refusal. */
    @Bean
    @Order(EngineParts.FIRST + 1)
    static ProcessEnginePlugin workerPlugin() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                EngineParts.intercept(configuration, new WorkerGuard(configuration::getIdentityService));
            }
        };
    }
}
