package io.hindsight.notification;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Sweeps again and again, where the engine's jobs are run. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class SweepConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SweepConfiguration.class);

    @Bean
    SchedulingConfigurer sweeping(TaskSweep sweep, MailSettings settings) {
        return tasks -> tasks.addFixedDelayTask(() -> run(sweep), settings.sweep());
    }

    private static void run(TaskSweep sweep) {
        try {
            sweep.sweep();
        } catch (RuntimeException failed) {
            LOG.error("A sweep over the open tasks failed; the next one goes on.", failed);
        }
    }
}
