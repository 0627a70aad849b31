package io.hindsight.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The settings that decide what the application lets happen, wherever they were made. A secret is only “set”. */
final class StartSettings {

    private static final List<String> ROOTS =
        List.of("hindsight", "camunda.bpm.authorization", "camunda.bpm.admin-user",
            "camunda.bpm.generic-properties.properties", "camunda.bpm.webapp", "camunda.bpm.job-execution",
            "spring.datasource",
            "spring.mail", "spring.profiles", "spring.security", "server", "management");
    private static final Pattern SECRET =
        Pattern.compile("(?i).*(password|passwd|secret|token|credential|private|key).*");
    private static final Pattern SECRET_IN_ADDRESS =
        Pattern.compile("(?i)((?:password|secret|token|key)[^=&;?]*=)[^&;]*|(//)[^/@]+@");

    private StartSettings() {
    }

    static Map<String, String> of(Environment environment) {
        Map<String, String> settings = new HashMap<>();
        Binder binder = Binder.get(environment);
        ROOTS.forEach(root -> binder.bind(root, Bindable.mapOf(String.class, String.class)).orElse(Map.of())
            .forEach((name, value) -> settings.put(root + "." + name, shown(root + "." + name, value))));
        return settings;
    }

    private static String shown(String name, String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return SECRET.matcher(name).matches() ? "set" : SECRET_IN_ADDRESS.matcher(value)
            .replaceAll(found -> found.group(1) == null ? "//set@" : Matcher.quoteReplacement(found.group(1)) + "set");
    }
}
