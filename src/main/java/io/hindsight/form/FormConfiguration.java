package io.hindsight.form;

import java.time.Clock;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import io.hindsight.doubt.Doubts;
import io.hindsight.engine.EngineParts;
import io.hindsight.office.WorkingDays;

/** Has the engine check forms before it takes them, and show them in the reader's language. */
@Configuration(proxyBeanMethods = false)
class FormConfiguration {

    @Bean
    FilterRegistrationBean<Translation> formTranslation() {
        FilterRegistrationBean<Translation> registration = new FilterRegistrationBean<>(Translation.ofForms());
        registration.addUrlPatterns("/camunda/api/engine/*", "/engine-rest/*");
        return registration;
    }

    /** First, so that what is wrong is refused before others hear of the task. */
    @Bean
    @Order(EngineParts.FIRST + 1)
    ProcessEnginePlugin formPlugin(Clock clock, ObjectProvider<FormReader> readers,
            ObjectProvider<FormTextSource> shown,
            ObjectProvider<FormOptions> options, ObjectProvider<ShownOptions> shownOptions,
            ObjectProvider<ShownOptions.Notes> notes, ObjectProvider<Doubts> doubts,
            ObjectProvider<WorkingDays> workingDays, ObjectProvider<FormSuggestion> suggestions,
            ObjectProvider<TaskNote> taskNotes, ObjectProvider<TeamOptions> teamOptions) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                FormCatalogue forms = new FormCatalogue();
                TeamFiller teams = new TeamFiller(teamOptions::stream);
                FormGuard guard = new FormGuard(forms);
                configuration.setTaskService(new GuardedTaskService(guard));
                configuration.setFormService(new GuardedFormService(guard,
                    new FormTextFiller(forms, shown::stream, shownOptions::stream, notes::stream,
                        new FormSuggester(suggestions::orderedStream), taskNotes::stream),
                    new StartFormFiller(options::stream, shown::stream), teams));
                EngineParts.listen(configuration, new FormParseListener(
                    new FormCheck(forms, clock, options::stream, doubts::getObject, workingDays::getObject, teams),
                    new Reading(forms, readers::stream)));
            }
        };
    }
}
