package io.hindsight.office;

import java.time.Clock;

import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine's clock and calendars: due dates are working days, timers come at the hour of the office. */
@Configuration(proxyBeanMethods = false)
class OfficeConfiguration {

    @Bean
    Clock clock(OfficeSettings office) {
        return new EngineClock(office.zone());
    }

    @Bean
    ProcessEnginePlugin officePlugin(WorkingDays workingDays, Clock clock) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void postInit(ProcessEngineConfigurationImpl configuration) {
                var calendars = (MapBusinessCalendarManager) configuration.getBusinessCalendarManager();
                calendars.addBusinessCalendar(DueDateBusinessCalendar.NAME, new WorkingDayCalendar(workingDays, clock));
                calendars.addBusinessCalendar(CycleBusinessCalendar.NAME, new OfficeClockCalendar(workingDays, clock));
            }
        };
    }
}
