package io.hindsight.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.EngineTest;

/** Decision 0011, read from the literals of the sources. */
@EngineTest
class TablesTest {

    private static final Path MODULES = Path.of("src/main/java/io/hindsight");
    /** Makes tables, and belongs to nobody. */
    private static final String MIGRATIONS = "schema";
    private static final Pattern LITERAL = Pattern.compile(
        "\"\"\"(?<block>.*?)\"\"\"|\"(?<line>(?:\\\\.|[^\"\\\\\n])*)\"|'(?:\\\\.|[^'\\\\])+'|//[^\n]*|/\\*.*?\\*/",
        Pattern.DOTALL);
    /** The engine's tables wherever they stand, since SQL is put together from their names. */
    private static final Pattern NAME =
        Pattern.compile("\\b(?:FROM|JOIN|INTO|UPDATE|TABLE|USING|ONLY)\\s+(?<ours>\\w+)|\\b(?<engines>act_\\w+)");

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_table_is_named_by_the_sql_of_one_module() throws IOException {
        Map<String, Set<String>> namedBy = namedBy();
        assertThat(tables("NOT LIKE 'act\\_%'")).isNotEmpty()
            .allSatisfy(table -> assertThat(namedBy.get(table)).as(table).hasSize(1));
        assertThat(tables("LIKE 'act\\_%'")).isNotEmpty()
            .allSatisfy(table -> assertThat(namedBy.getOrDefault(table, Set.of())).as(table).hasSizeLessThan(2));
    }

    @Test
    void only_the_directory_and_what_hides_circles_name_tables_of_the_engine() throws IOException {
        Map<String, Set<String>> namedBy = namedBy();
        assertThat(tables("LIKE 'act\\_%'")).allSatisfy(table -> assertThat(namedBy.getOrDefault(table, Set.of()))
            .as(table).isSubsetOf(table.startsWith("act_id_") ? "directory" : "tenant"));
    }

    private List<String> tables(String which) {
        return jdbc.sql("""
            SELECT table_name FROM information_schema.tables
            WHERE table_schema = current_schema AND table_type = 'BASE TABLE' AND table_name <> 'flyway_schema_history'
              AND table_name\s""" + which + " ORDER BY 1").query(String.class).list();
    }

    /** Which modules name a table, by its name. */
    private static Map<String, Set<String>> namedBy() throws IOException {
        Map<String, Set<String>> namedBy = new TreeMap<>();
        try (Stream<Path> files = Files.walk(MODULES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String module = MODULES.relativize(file).getName(0).toString();
                if (!module.equals(MIGRATIONS)) {
                    names(Files.readString(file))
                        .forEach(name -> namedBy.computeIfAbsent(name, any -> new TreeSet<>()).add(module));
                }
            }
        }
        return namedBy;
    }

    private static Stream<String> names(String source) {
        return LITERAL.matcher(source).results().map(literal -> literal.group(1) != null ? literal.group(1)
            : literal.group(2)).filter(literal -> literal != null)
            .flatMap(literal -> NAME.matcher(literal).results())
            .map(name -> name.group(1) != null ? name.group(1) : name.group(2));
    }
}
