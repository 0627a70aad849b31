package io.hindsight.jobs;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultJobConfiguration.JobConfiguration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;

import io.hindsight.engine.EngineParts;

/** How the engine executes jobs. */
@Configuration(proxyBeanMethods = false)
class JointJobConfiguration {

    @Bean
    static JobConnections jobConnections() {
        return new JobConnections();
    }

    @Bean
    static ProcessEnginePlugin joinsPlugin() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                EngineParts.listen(configuration, new JoinsParseListener());
            }
        };
    }

    /** The starter's own, as it is configured, with jobs that are executed together. */
    @Bean
    @ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
    static JobExecutor jobExecutor(@Qualifier("camundaTaskExecutor") TaskExecutor threads,
            CamundaBpmProperties properties,
            ObjectProvider<JointWork> work) {
        JobExecutor executor = new JointJobExecutor(work::getObject);
        BeanUtils.copyProperties(JobConfiguration.jobExecutor(threads, properties), executor, "processEngines");
        return executor;
    }
}
