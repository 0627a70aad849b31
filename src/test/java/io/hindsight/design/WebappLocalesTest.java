package io.hindsight.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Our French of Camunda's webapps says all that their English says, in French and in French typography. */
class WebappLocalesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern KEPT = Pattern.compile("\\{\\{.*?}}|\\{\\w*}|</?(a|br|strong)\\b[^>]*>|\n");
    private static final String NO_PROSE = "\\{\\{.*?}}|<[^>]*>|&\\w+;|HH:mm:ss";
    private static final double MOST_THAT_BOTH_SHARE = 0.12;
    private static final Set<String> IN_BOTH = Set.of("", "<", "<=", ">", ">=", "<null>", "<version>", "null", "s",
        "Camunda", "Camunda Cockpit", "Admin", "Cockpit", "Optimize", "Tasklist", "CSV", "ID", "ID*", "JSON", "OK",
        " OK", "YYYY-MM-DDTHH:mm:ss", "Action", "Actions", "Active", "Annotation", "Application", "Applications",
        "Cascade", "Configuration", "Date", "Description", "Documentation", "Double", "Exception", "Incidents",
        "Instance", "instance", "instances", "Message", "Migration", "Notification", "Options", "Source", "Total",
        "Type", "Types", "Variable", "Variables", "Variable / {{variableName}}", "Version");

    @ParameterizedTest
    @ValueSource(strings = {"admin", "cockpit", "tasklist", "welcome"})
    void french_has_each_label_and_date_format_of_the_english_and_no_other(String webapp) {
        assertThat(texts(webapp, "fr").keySet()).hasSizeGreaterThan(100)
            .containsExactlyInAnyOrderElementsOf(texts(webapp, "en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "cockpit", "tasklist", "welcome"})
    void both_languages_have_the_same_places_links_and_line_breaks(String webapp) {
        Map<String, String> french = labels(webapp, "fr");
        assertThat(labels(webapp, "en")).allSatisfy((key, english) -> assertThat(kept(french.getOrDefault(key, "")))
            .as(key).isEqualTo(kept(english)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "cockpit", "tasklist", "welcome"})
    void french_breaks_no_line_before_a_colon_or_inside_a_quotation(String webapp) {
        assertThat(labels(webapp, "fr"))
            .allSatisfy((key, text) -> assertThat(text.replaceAll(NO_PROSE, "")).as(key)
                .doesNotContainPattern(PhrasesTest.FRENCH_BREAK).doesNotContain("'", "\"", "..."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "cockpit", "tasklist", "welcome"})
    void only_words_that_both_languages_have_are_left_as_they_are(String webapp) {
        Map<String, String> french = labels(webapp, "fr");
        List<String> same = labels(webapp, "en").entrySet().stream()
            .filter(one -> one.getValue().equals(french.get(one.getKey()))).map(Map.Entry::getValue).toList();
        assertThat(IN_BOTH).containsAll(same);
        assertThat((double) same.size() / french.size()).isBetween(0.0, MOST_THAT_BOTH_SHARE);
    }

    private static List<String> kept(String text) {
        return KEPT.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static Map<String, String> labels(String webapp, String language) {
        Map<String, String> labels = texts(webapp, language);
        labels.keySet().removeIf(key -> !key.startsWith("/labels/"));
        return labels;
    }

    private static Map<String, String> texts(String webapp, String language) {
        String file = "META-INF/resources/webjars/camunda/app/%s/locales/%s.json".formatted(webapp, language);
        Map<String, String> texts = new TreeMap<>();
        try (InputStream locale = new ClassPathResource(file).getInputStream()) {
            collect("", JSON.readTree(locale), texts);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isValueNode()) {
            texts.put(path, node.asText());
        }
        node.properties().forEach(one -> collect(path + "/" + one.getKey(), one.getValue(), texts));
        for (int each = 0; node.isArray() && each < node.size(); each++) {
            collect(path + "/" + each, node.get(each), texts);
        }
    }
}
