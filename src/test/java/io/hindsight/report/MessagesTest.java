package io.hindsight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Pattern KEY = Pattern.compile("#\\{([a-z0-9.]+)[(}]");

    @Test
    void every_text_of_the_pages_is_there_in_english_and_in_french() throws IOException {
        Properties english = read("messages.properties");
        Properties french = read("messages_fr.properties");
        assertThat(french.keySet()).isEqualTo(english.keySet());
        assertThat(used()).isNotEmpty().allSatisfy(key -> assertThat(english).containsKey(key));
        assertThat(french.values()).allSatisfy(text -> assertThat((String) text).isNotBlank().doesNotContain("'"));
    }

    private static Properties read(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources", file))) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> used() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> pages = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path page : pages.filter(file -> file.toString().endsWith(".html")).toList()) {
                Matcher matcher = KEY.matcher(Files.readString(page));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        return keys;
    }
}
