package io.hindsight.design;

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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.hindsight.design.JavaSources.Said;
import io.hindsight.design.JavaSources.Text;

/** The texts that the code speaks of are in both bundles, with a place for each detail. */
class PhrasesTest {

    /** Where French lets a line break before a colon or the like, or inside a quotation. */
    static final String FRENCH_BREAK = "[^\u00a0][:;?!»]|«[^\u00a0]";

    private static final Pattern SAYS = Pattern.compile("new (Refusal|Fault|Misfit|UnfitCircle|MalformedBody"
        + "|MalformedPlan|NotYours)|Phrase\\.of|Problems\\.(of|thrown)|.*[wW]ords(\\(\\))?\\.of|.*ENGLISH\\.of");
    private static final Pattern KEY = Pattern
        .compile("(refused|fault|problem|rest|remark|option|tasklist)\\.[a-z-]+(\\.[a-z-]+)*");
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)");

    private final Properties english = read("messages.properties");
    private final Properties french = read("messages_fr.properties");

    @Test
    void both_languages_take_the_same_details() {
        assertThat(english.stringPropertyNames())
            .allSatisfy(key -> assertThat(holes(french, key)).as(key).isEqualTo(holes(english, key)));
    }

    @Test
    void what_is_said_in_the_code_is_in_the_bundles_with_as_many_details() {
        List<Said> said = JavaSources.calls(name -> SAYS.matcher(name).matches(), key -> KEY.matcher(key).matches());
        assertThat(said).hasSizeGreaterThan(120).allSatisfy(one -> {
            assertThat(english).as(one.type()).containsKey(one.key());
            assertThat(holes(english, one.key()).size()).as(one.toString()).isLessThanOrEqualTo(one.details());
            assertThat(holes(english, one.key())).as(one.toString())
                .allSatisfy(hole -> assertThat(hole).isLessThan(one.details()));
        });
    }

    @Test
    void each_key_that_the_code_has_is_in_the_bundles_and_each_sentence_of_the_bundles_is_said() {
        Set<String> keys = JavaSources.texts().stream().map(Text::text).collect(Collectors.toSet());
        assertThat(keys.stream().filter(key -> KEY.matcher(key).matches())).isNotEmpty()
            .allSatisfy(key -> assertThat(english).containsKey(key));
        assertThat(english.stringPropertyNames().stream()
            .filter(key -> key.startsWith("refused.") && !key.startsWith("refused.answer.")
                || key.startsWith("fault.") || key.startsWith("problem.") || key.startsWith("rest.")))
            .isNotEmpty().allSatisfy(key -> assertThat(keys).contains(key));
    }

    @Test
    void french_sentences_break_no_line_before_a_colon_or_inside_a_quotation() {
        assertThat(french.stringPropertyNames().stream().filter(key -> KEY.matcher(key).matches()))
            .allSatisfy(
                key -> assertThat(french.getProperty(key).replaceAll("\\d:\\d|Content-Type:|TLP:|<!--", "")).as(key)
                    .doesNotContainPattern(FRENCH_BREAK));
    }

    private static Set<Integer> holes(Properties texts, String key) {
        return HOLE.matcher(texts.getProperty(key)).results().map((MatchResult hole) -> Integer.valueOf(hole.group(1)))
            .collect(Collectors.toCollection(TreeSet::new));
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
}
