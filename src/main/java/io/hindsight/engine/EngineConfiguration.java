package io.hindsight.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.SpringProcessEnginePlugin;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultJobConfiguration.JobConfiguration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.task.TaskExecutor;

/** Fits the engine to Hindsight: refusals become 400, forms are checked on the server, due dates are working days. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    Clock clock(OfficeSettings office) {
        return new EngineClock(office.zone());
    }

    @Bean
    static JobConnections jobConnections() {
        return new JobConnections();
    }

    @Bean
    PasswordHash passwordHash(PasswordSettings settings) {
        return new PasswordHash(settings);
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

    @Bean
    ProcessEnginePlugin hindsightPlugin(Clock clock, WorkingDays workingDays,
            ObjectProvider<FormReader> readers, ObjectProvider<ShownText> shown, ObjectProvider<ClaimReader> claims,
            ObjectProvider<DirectoryWatcher> directory, ObjectProvider<PasswordChecker> passwords,
            PasswordHash hash, PasswordSettings rules, ObjectProvider<EngineWatcher> watchers,
            ObjectProvider<Confidentiality> confidentiality, ObjectProvider<CircleTasks> circles,
            ObjectProvider<FormOptions> options, ObjectProvider<ShownOptions> shownOptions) {
        return new SpringProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                FormCatalogue forms = new FormCatalogue();
                CircleLogins logins = new CircleLogins(confidentiality::getObject);
                FormGuard guard = new FormGuard(forms);
                configuration.setTaskService(new GuardedTaskService(guard));
                configuration.setFormService(new GuardedFormService(guard,
                    new Showing(forms, shown::stream, shownOptions::stream), new StartOptions(options::stream)));
                configuration.setFilterService(new GuardedFilterService());
                configuration.setRuntimeService(new GuardedRuntimeService());
                configuration.setManagementService(new GuardedManagementService(configuration));
                configuration.setResourceAuthorizationProvider(new NarrowGrants());
                configuration.setCustomPreCommandInterceptorsTxRequired(
                    List.of(new ConflictRetry(), WeakPassword.translated(rules), new RefusalInterceptor(),
                        new UnknownToOutsiders(logins), new QueryGuard(), new StartGuard()));
                configuration.setCustomPreBPMNParseListeners(
                    with(configuration.getCustomPreBPMNParseListeners(),
                        new FormParseListener(new FormCheck(forms, clock, options::stream), new Reading(forms, readers::stream),
                        new Claiming(claims::stream), new CircleListener(circles::stream, confidentiality::getObject))));
                configuration.setIdentityProviderSessionFactory(WatchedDirectory.factory(directory::stream, passwords::getObject));
                configuration.setPasswordEncryptor(hash);
                configuration.setPasswordPolicy(new PasswordRules(rules));
                configuration.setEnablePasswordPolicy(true);
                configuration.setTenantIdProvider(new CircleTenants());
                configuration.setIdentityService(logins);
                configuration.setCustomSessionFactories(List.of(CircleReads.FACTORY, CircleStatistics.FACTORY));
                configuration.setCommandCheckers(List.of(new CircleChecker(), new AuthorizationCommandChecker()));
                configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
                configuration.setCustomHistoryLevels(List.of(new KeptHistory()));
                configuration.setHistoryEventHandler(new WatchedHistory(watchers::stream));
            }

            @Override
            public void postInit(ProcessEngineConfigurationImpl configuration) {
                var calendars = (MapBusinessCalendarManager) configuration.getBusinessCalendarManager();
                calendars.addBusinessCalendar(DueDateBusinessCalendar.NAME, new WorkingDayCalendar(workingDays, clock));
                calendars.addBusinessCalendar(CycleBusinessCalendar.NAME, new OfficeClockCalendar(workingDays, clock));
            }
        };
    }

    private static List<BpmnParseListener> with(List<BpmnParseListener> listeners, BpmnParseListener one) {
        List<BpmnParseListener> all = new ArrayList<>(listeners == null ? List.of() : listeners);
        all.add(one);
        return all;
    }
}
