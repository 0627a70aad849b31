package io.hindsight.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.spring.SpringProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Fits the engine to Hindsight: refusals become 400, forms are checked on the server, due dates are working days. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    Clock clock(OfficeSettings office) {
        return new EngineClock(office.zone());
    }

    @Bean
    FilterRegistrationBean<FormTranslation> formTranslation() {
        FilterRegistrationBean<FormTranslation> registration = new FilterRegistrationBean<>(new FormTranslation());
        registration.addUrlPatterns("/camunda/api/engine/*", "/engine-rest/*");
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit() {
        FilterRegistrationBean<BodyLimit> registration = new FilterRegistrationBean<>(new BodyLimit());
        registration.addUrlPatterns("/engine-rest/*");
        return registration;
    }

    /** After Flyway, since the engine's own tables would make the database look used. */
    @Bean
    @DependsOnDatabaseInitialization
    ProcessEnginePlugin hindsightPlugin(Clock clock, WorkingDays workingDays, DataSource dataSource,
            ObjectProvider<FormReader> readers, ObjectProvider<ShownText> shown, ObjectProvider<ClaimReader> claims) {
        return new SpringProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                FormCatalogue forms = new FormCatalogue();
                FormGuard guard = new FormGuard(forms);
                configuration.setTaskService(new GuardedTaskService(guard));
                configuration.setFormService(new GuardedFormService(guard, new Showing(forms, shown::stream)));
                configuration.setCustomPreCommandInterceptorsTxRequired(
                    List.of(new ConflictRetry(), new RefusalInterceptor(), new StartGuard()));
                configuration.setCustomPreBPMNParseListeners(
                    with(configuration.getCustomPreBPMNParseListeners(),
                        new FormParseListener(new FormCheck(forms, clock), new Reading(forms, readers::stream),
                        new Claiming(claims::stream))));
                configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
            }

            @Override
            public void postInit(ProcessEngineConfigurationImpl configuration) {
                var calendars = (MapBusinessCalendarManager) configuration.getBusinessCalendarManager();
                calendars.addBusinessCalendar(DueDateBusinessCalendar.NAME, new WorkingDayCalendar(workingDays, clock));
                calendars.addBusinessCalendar(CycleBusinessCalendar.NAME, new OfficeClockCalendar(clock));
            }

            @Override
            public void postProcessEngineBuild(ProcessEngine engine) {
                AuthorizationTuning.ensure(dataSource);
            }
        };
    }

    private static List<BpmnParseListener> with(List<BpmnParseListener> listeners, BpmnParseListener one) {
        List<BpmnParseListener> all = new ArrayList<>(listeners == null ? List.of() : listeners);
        all.add(one);
        return all;
    }
}
