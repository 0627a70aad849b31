package io.hindsight.pdf;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ITemplateResolver;

import io.hindsight.people.People;
import io.hindsight.record.PostMortemRecord;
import io.hindsight.record.Stage;
import io.hindsight.report.Formats;
import io.hindsight.text.Prose;

/** Writes the record as one page to be printed, from the parts of the record's page; its links are whole addresses. */
@Component
class ReportWriter {

    private final SpringTemplateEngine templates = new SpringTemplateEngine();
    private final People people;
    private final Clock clock;

    ReportWriter(ITemplateResolver resolver, MessageSource messages, People people,
            Clock clock, @Value("${hindsight.mail.address:http://localhost:8080}") String address) {
        this.people = people;
        this.clock = clock;
        templates.setTemplateResolver(resolver);
        templates.setTemplateEngineMessageSource(messages);
        templates.setLinkBuilder(new StandardLinkBuilder() {
            @Override
            protected String computeContextPath(IExpressionContext context, String base,
                    Map<String, Object> parameters) {
                return address;
            }
        });
    }

    String html(PostMortemRecord record, Locale language) {
        Locale before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(language);
        try {
            return templates.process("report", new Context(language, Map.of("record", record,
                "prose", new Prose(), "show", new Formats(people.names(), clock), "stages", Stage.values(), "groups",
                List.of())));
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }
}
