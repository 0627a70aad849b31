package io.hindsight.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * The rules that the pom's profile {@code pit} lists; a name that has gone would be mutated no more, and nobody would
 * know.
 */
class MutatedRulesTest {

    private static final Pattern NAMES = Pattern.compile("<pit\\.\\w+>(\\w+(?:\\|\\w+)+)<");

    @Test
    void each_name_stands_for_one_class() throws IOException {
        List<String> names = NAMES.matcher(Files.readString(Path.of("pom.xml"))).results()
            .flatMap(list -> Stream.of(list.group(1).split("\\|"))).toList();

        assertThat(names).hasSizeGreaterThan(20);
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> classes = files.map(file -> file.getFileName().toString().replace(".java", "")).toList();
            assertThat(names).allSatisfy(name -> assertThat(classes).filteredOn(name::equals).as(name).hasSize(1));
        }
    }
}
