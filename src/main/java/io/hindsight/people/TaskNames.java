package io.hindsight.people;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.hindsight.form.Translation;
import io.hindsight.text.Words;

/**
 * Calls tasks in Tasklist, and what their cards show, as mails and pages do: in the reader's language. The engine keeps
 * the names of the models, by which programs know them.
 */
@Configuration(proxyBeanMethods = false)
class TaskNames {

    private static final Set<String> SHOWN = Set.of("name", "value");
    private static final String TASK = "task.Task_";
    private static final String[] KINDS = {TASK, "severity.", "stage.", "tasklist.process.", "role."};
    private static final Map<String, String> TASKS = french(TASK);

    /** What the reader calls the task that the models call by this name. */
    static String called(String english, Words reader) {
        return reader.locale().getLanguage().equals(Locale.FRENCH.getLanguage())
            ? TASKS.getOrDefault(english, english) : english;
    }

    @Bean
    FilterRegistrationBean<Translation> taskNameTranslation() {
        Map<String, String> french = french();
        FilterRegistrationBean<Translation> registration = new FilterRegistrationBean<>(new Translation(
            path -> path.matches(".*/(task(/[^/]+)?|filter/[^/]+/list|group)"), SHOWN,
            english -> french.getOrDefault(english, english)));
        registration.addUrlPatterns("/camunda/api/engine/*");
        return registration;
    }

    /** The French of each text, by the English one. */
    static Map<String, String> french() {
        return french(KINDS);
    }

    private static Map<String, String> french(String... kinds) {
        Words words = Words.of(Locale.FRENCH);
        return ResourceBundle.getBundle("messages", Locale.ROOT).keySet().stream()
            .filter(key -> Stream.of(kinds).anyMatch(key::startsWith))
            .collect(Collectors.toMap(key -> Words.ENGLISH.of(key), key -> words.of(key), (one, same) -> one));
    }
}
