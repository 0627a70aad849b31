package io.hindsight.engine;

import java.util.List;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultJobConfiguration.JobConfiguration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.TaskExecutor;

/** Fits the engine to Hindsight: refusals become 400, a conflict is tried again, what an interface leaves open is guarded. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    static JobConnections jobConnections() {
        return new JobConnections();
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit() {
        FilterRegistrationBean<BodyLimit> registration = new FilterRegistrationBean<>(new BodyLimit());
        registration.addUrlPatterns("/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** Before the starter's own of that name. */
    @Bean
    ServletRegistrationBean<ServletContainer> webappRest() {
        var registration = new ServletRegistrationBean<>(new ServletContainer(new WebappRest()), "/camunda/api/engine/*");
        registration.setName(WebappRest.NAME);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** The starter's own, as it is configured, with jobs that are executed together. */
    @Bean
    @ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
    static JobExecutor jobExecutor(@Qualifier("camundaTaskExecutor") TaskExecutor threads, CamundaBpmProperties properties,
            ObjectProvider<JointWork> work) {
        JobExecutor executor = new JointJobExecutor(work::getObject);
        BeanUtils.copyProperties(JobConfiguration.jobExecutor(threads, properties), executor, "processEngines");
        return executor;
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
                configuration.setHistoryEventHandler(new WatchedHistory(watchers::stream));
            }
        };
    }

    /** After Flyway, since the engine's own tables would make the database look used. */
    @Bean
    @DependsOnDatabaseInitialization
    ProcessEnginePlugin schemaPlugin(DataSource dataSource) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void postProcessEngineBuild(ProcessEngine engine) {
                AuthorizationTuning.ensure(dataSource);
            }
        };
    }
}
