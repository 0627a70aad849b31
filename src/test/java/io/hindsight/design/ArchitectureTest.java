package io.hindsight.design;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

class ArchitectureTest {

    private static final int LONGEST_GLUE = 25;
    private static final int MOST_FILES = 30;
    /** What is installed in the engine itself, or speaks to it for a person. */
    private static final String[] AROUND_THE_ENGINE =
        {"io.hindsight.engine", "io.hindsight.schema", "io.hindsight.answer", "io.hindsight.worker",
            "io.hindsight.form",
            "io.hindsight.office", "io.hindsight.tenant", "io.hindsight.directory", "io.hindsight.assignment",
            "io.hindsight.taskform"};
    private static final JavaClasses OURS = new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.hindsight");

    private static final DescribedPredicate<JavaClass> GLUE =
        JavaClass.Predicates.assignableTo(TaskListener.class)
            .or(JavaClass.Predicates.assignableTo(ExecutionListener.class))
            .or(JavaClass.Predicates.assignableTo(JavaDelegate.class))
            .as("delegates and listeners");

    /** A stream of rows that nobody closes keeps its connection for ever, where no transaction gives it back. */
    @Test
    void rows_are_read_as_lists() {
        noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream").check(OURS);
    }

    @Test
    void only_the_engine_and_glue_know_camunda() {
        noClasses().that().resideOutsideOfPackages(AROUND_THE_ENGINE)
            .and(DescribedPredicate.not(GLUE))
            .and().areNotAnnotatedWith(Configuration.class)
            .and(DescribedPredicate.not(simpleNameEndingWith("Configuration").or(enclosedInConfiguration())))
            .should().dependOnClassesThat(resideInAPackage("org.camunda.."))
            .check(OURS);
    }

    @Test
    void delegates_listeners_and_controllers_are_hidden() {
        classes().that(GLUE.and(DescribedPredicate.not(JavaClass.Predicates.INTERFACES))).or()
            .areAnnotatedWith(RestController.class)
            .or().areAnnotatedWith(org.springframework.stereotype.Controller.class)
            .should().notHaveModifier(JavaModifier.PUBLIC).check(OURS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"meeting", "analysis", "evaluation", "plan", "hardening", "training"})
    void a_stage_shows_three_types_or_fewer(String stage) {
        List<JavaClass> types = OURS.stream().filter(JavaClass::isTopLevelClass)
            .filter(type -> type.getPackageName().equals("io.hindsight." + stage)).toList();
        assertThat(types).isNotEmpty();
        assertThat(types).filteredOn(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .extracting(JavaClass::getSimpleName).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void a_module_has_30_files_or_fewer() {
        Map<String, List<JavaClass>> modules = OURS.stream().filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(JavaClass::getPackageName));
        assertThat(modules).hasSizeGreaterThan(30)
            .allSatisfy((name, types) -> assertThat(types).as(name).hasSizeLessThanOrEqualTo(MOST_FILES));
    }

    @Test
    void each_package_says_what_may_be_null() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/hindsight"))) {
            List<Path> packages = files.filter(Files::isDirectory).toList();
            assertThat(packages).hasSizeGreaterThan(30)
                .allSatisfy(one -> assertThat(one.resolve("package-info.java")).content().contains("@NullMarked"));
        }
    }

    @Test
    void a_simple_name_stands_for_one_type() {
        Map<String, List<String>> types = OURS.stream().filter(type -> !type.isAnonymousClass())
            .filter(type -> !type.getModifiers().contains(JavaModifier.PRIVATE))
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(JavaClass::getSimpleName,
                Collectors.mapping(JavaClass::getName, Collectors.toList())));
        assertThat(types).allSatisfy((name, borne) -> assertThat(borne).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"meeting", "analysis", "evaluation", "plan", "hardening", "training"})
    void a_stage_has_25_files_or_fewer(String stage) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/io/hindsight", stage))) {
            assertThat(files.toList()).isNotEmpty().hasSizeLessThanOrEqualTo(25);
        }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"meeting", "analysis", "evaluation", "plan", "planversion", "planreview", "planimport", "action",
            "hardening", "training"})
    void an_answer_is_no_string_once_it_is_read(String module) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/io/hindsight", module))) {
            assertThat(files.toList()).isNotEmpty().allSatisfy(file -> assertThat(Files.readString(file))
                .as(file.toString()).doesNotContainPattern("equals\\(\"[a-z]|[a-z]\"(\\.|::)equals|case \"[a-z]"));
        }
    }

    @Test
    void packages_are_flat() {
        classes().should().resideInAnyPackage("io.hindsight", "io.hindsight.*").check(OURS);
    }

    @Test
    void a_main_file_has_150_lines_or_fewer() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).toList()).isNotEmpty()
                .allSatisfy(file -> assertThat(Files.readAllLines(file)).as(file.toString())
                    .hasSizeLessThanOrEqualTo(150));
        }
    }

    @Test
    void delegates_and_listeners_are_short() {
        List<JavaClass> glue =
            OURS.stream().filter(GLUE).filter(type -> !List.of(AROUND_THE_ENGINE).contains(type.getPackageName()))
                .filter(JavaClass::isTopLevelClass).toList();
        assertThat(glue).isNotEmpty().allSatisfy(type -> assertThat(bodyLines(type)).as(type.getName())
            .isLessThanOrEqualTo(LONGEST_GLUE));
    }

    private static DescribedPredicate<JavaClass> enclosedInConfiguration() {
        return DescribedPredicate.describe("inside a configuration", type -> type.getEnclosingClass()
            .map(outer -> outer.isAnnotatedWith(Configuration.class)
                || outer.getEnclosingClass().isPresent())
            .orElse(false));
    }

    /** The lines of a class without those of its head: imports, fields' declarations and its constructor. */
    private static long bodyLines(JavaClass type) throws IOException {
        Path file = Path.of("src/main/java", type.getName().replace('.', '/') + ".java");
        List<String> lines = Files.readAllLines(file);
        int notify = lines.indexOf("    @Override");
        return lines.subList(notify, lines.size()).stream().filter(line -> !line.isBlank()).count();
    }
}
