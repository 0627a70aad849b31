package io.hindsight.people;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.hindsight.form.Translation;
import io.hindsight.text.Words;

/** Calls Tasklist's filters in the reader's language. */
@Configuration(proxyBeanMethods = false)
class TasklistConfiguration {

    private static final List<String> FILTERS = List.of("todo", "mine", "groups", "late", "open");

    /** Filters are kept in English; Tasklist shows them in its reader's language. */
    @Bean
    FilterRegistrationBean<Translation> filterTranslation() {
        FilterRegistrationBean<Translation> registration = new FilterRegistrationBean<>(
            new Translation(path -> path.matches(".*/filter(/[^/]+)?"), Set.of("name", "description"),
                french()));
        registration.addUrlPatterns("/camunda/api/engine/*", "/engine-rest/*");
        return registration;
    }

    private static UnaryOperator<String> french() {
        Words french = Words.of(Locale.FRENCH);
        Map<String, String> known = FILTERS.stream().flatMap(key -> Stream.of(key, key + ".what"))
            .collect(Collectors.toMap(TasklistConfiguration::text, key -> french.of("tasklist." + key)));
        return english -> known.getOrDefault(english, english);
    }

    private static String text(String key) {
        return Words.ENGLISH.of("tasklist." + key);
    }
}
