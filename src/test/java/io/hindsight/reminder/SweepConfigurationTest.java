package io.hindsight.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.scheduling.config.IntervalTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import io.hindsight.mail.MailSettings;

class SweepConfigurationTest {

    private final TaskSweep sweep = mock(TaskSweep.class);
    private final SimpleMeterRegistry figures = new SimpleMeterRegistry();

    @Test
    void a_sweep_that_fails_is_counted_and_the_next_one_goes_on() {
        Runnable round = round();
        doThrow(new IllegalStateException("no database")).doNothing().when(sweep).sweep();
        round.run();
        round.run();
        assertThat(figures.get("hindsight.sweeps").tag("outcome", "failed").counter().count()).isEqualTo(1);
        assertThat(figures.get("hindsight.sweeps").tag("outcome", "done").counter().count()).isEqualTo(1);
    }

    @Test
    void none_has_failed_at_first() {
        round();
        assertThat(figures.get("hindsight.sweeps").tag("outcome", "failed").counter().count()).isZero();
    }

    private Runnable round() {
        MailSettings settings = new Binder(new MapConfigurationPropertySource()).bindOrCreate("hindsight.mail",
            MailSettings.class);
        ScheduledTaskRegistrar registrar = new ScheduledTaskRegistrar();
        new SweepConfiguration().sweeping(sweep, settings, figures).configureTasks(registrar);
        List<IntervalTask> rounds = registrar.getFixedDelayTaskList();
        return rounds.get(0).getRunnable();
    }
}
