package io.hindsight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.hindsight.notification.NoticeKind;

class MessagesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path LETTERS = Path.of("src/main/java/io/hindsight/notification");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z0-9.]+)[(}]");
    private static final Pattern SAID = Pattern.compile("\"(mail\\.[a-z.]*[a-z])\"");
    private static final Pattern TASK = Pattern.compile("<bpmn:userTask id=\"(\\w+)\" name=\"([^\"]+)\"");

    /** Before a colon and its like, or after the beginning of a quotation. */
    private static final String BREAK = "[ \u202f][:;?!»%€](?![-\\w])|«[ \u202f]";

    private final Properties english = read("messages.properties");
    private final Properties french = read("messages_fr.properties");

    @Test
    void every_text_of_the_pages_and_letters_is_there_in_english_and_in_french() throws IOException {
        assertThat(french.keySet()).isEqualTo(english.keySet());
        assertThat(found(TEMPLATES, KEY, 1)).isNotEmpty().allSatisfy(key -> assertThat(english).containsKey(key));
        assertThat(found(LETTERS, SAID, 1)).isNotEmpty().allSatisfy(key -> assertThat(english).containsKey(key));
        assertThat(french.values()).allSatisfy(text -> assertThat((String) text).isNotBlank().doesNotContain("'"));
    }

    @Test
    void every_kind_of_notice_says_why_it_comes_and_what_may_be_said_of_what_is_confidential() {
        assertThat(Stream.of(NoticeKind.values()).map(NoticeKind::code)).allSatisfy(kind -> {
            assertThat(english).containsKey("mail." + kind
                + (List.of("digest", "weekly", "bulletin", "address-confirmation", "address-change",
                    "import-returned", "gathered").contains(kind)
                        ? ".subject" : ".generic"));
            assertThat(english)
                .containsKey("mail." + (List.of("reminder", "overdue", "sooner").contains(kind) ? "task" : kind)
                    + ".why");
        });
    }

    @Test
    void every_task_of_the_models_has_its_name_in_both_languages() throws IOException {
        Set<String> tasks = found(Path.of("processes"), TASK, 1);
        assertThat(tasks).isNotEmpty().allSatisfy(task -> assertThat(french).containsKey("task." + task));
        assertThat(english.keySet().stream().map(Object::toString).filter(key -> key.startsWith("task.")))
            .allSatisfy(key -> assertThat(tasks).contains(key.substring(5)));
        for (String name : found(Path.of("processes"), TASK, 2)) {
            assertThat(english.values()).contains(name);
        }
    }

    @Test
    void french_letters_break_no_line_before_a_colon_or_inside_a_quotation() {
        assertThat(french.stringPropertyNames().stream().filter(key -> key.startsWith("mail."))).allSatisfy(
            key -> assertThat(french.getProperty(key)).as(key).doesNotContainPattern("[^\u00a0][:;?!»]|«[^\u00a0]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_fr.properties"})
    void no_text_stands_twice(String file) throws IOException {
        assertThat(Files.readAllLines(Path.of("src/main/resources", file)).stream().filter(line -> line.contains("="))
            .map(line -> line.substring(0, line.indexOf('=')))).doesNotHaveDuplicates();
    }

    @Test
    void no_french_text_breaks_a_line_before_a_colon_or_inside_a_quotation() throws IOException {
        assertThat(french.values()).allSatisfy(text -> assertThat((String) text).doesNotContainPattern(BREAK));
        assertThat(new ObjectMapper().readTree(Path.of("src/main/resources/forms_fr.json").toFile()))
            .allSatisfy(text -> assertThat(text.asText()).doesNotContainPattern(BREAK));
    }

    private static Properties read(String file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources", file))) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }

    private static Set<String> found(Path folder, Pattern pattern, int group) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(group));
                }
            }
        }
        return keys;
    }
}
