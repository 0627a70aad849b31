package io.hindsight.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormPurposeTest {

    private final FormPurpose purpose = new FormPurpose();

    @Test
    void is_the_first_line_of_the_form() {
        assertThat(purpose.of("verify-action", Locale.ENGLISH)).hasValueSatisfying(
            text -> assertThat(text).startsWith("A fix counts when somebody else has seen it work."));
        assertThat(purpose.of("verify-action", Locale.CANADA_FRENCH))
            .hasValueSatisfying(text -> assertThat(text).startsWith("Une correction compte"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_form_has_one_in_both_languages(String form) {
        assertThat(purpose.of(form, Locale.ENGLISH)).isPresent();
        assertThat(purpose.of(form, Locale.FRENCH)).isPresent().isNotEqualTo(purpose.of(form, Locale.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone", "../application", "*", ""})
    void a_form_that_is_not_there_has_none(String form) {
        assertThat(purpose.of(form, Locale.ENGLISH)).isEmpty();
    }

    static Stream<String> forms() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            return files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".form"))
                .map(file -> file.replace(".form", "")).toList().stream();
        }
    }
}
