package io.hindsight.reminder;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import io.hindsight.mail.MailSettings;

/** Sweeps again and again, where the engine's jobs are run. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class SweepConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SweepConfiguration.class);

    /** Failed sweeps are counted, since nobody misses a mail that was never made. */
    @Bean
    SchedulingConfigurer sweeping(TaskSweep sweep, MailSettings settings, MeterRegistry figures) {
        Counter done = figures.counter("hindsight.sweeps", "outcome", "done");
        Counter failed = figures.counter("hindsight.sweeps", "outcome", "failed");
        return tasks -> tasks.addFixedDelayTask(() -> run(sweep, done, failed), settings.sweep());
    }

    private static void run(TaskSweep sweep, Counter done, Counter failed) {
        try {
            sweep.sweep();
            done.increment();
        } catch (RuntimeException failure) {
            failed.increment();
            LOG.error("A sweep over the open tasks failed; the next one goes on.", failure);
        }
    }
}
