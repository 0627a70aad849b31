package io.hindsight.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

import jakarta.servlet.http.HttpServletRequest;

import io.hindsight.text.ChosenLanguage;

class ReaderLanguageTest {

    private static final class Person extends TestingAuthenticationToken implements ChosenLanguage {

        private static final long serialVersionUID = 1L;

        private final Locale chosen;

        private Person(Locale chosen) {
            super("security1", null);
            this.chosen = chosen;
        }

        @Override
        public Locale language() {
            return chosen;
        }
    }

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void the_profile_comes_before_the_browser() throws Exception {
        browser("en-GB,en;q=0.8");
        person(Locale.FRENCH);
        assertThat(language()).isEqualTo(Locale.FRENCH);
    }

    @Test
    void whose_profile_says_nothing_reads_what_the_browser_asks_for_first_of_what_is_spoken() throws Exception {
        browser("de,fr-CA;q=0.8,en;q=0.5");
        person(null);
        assertThat(language()).isEqualTo(Locale.CANADA_FRENCH);
    }

    @Test
    void whoever_is_not_logged_in_reads_what_the_browser_asks_for() throws Exception {
        browser("fr");
        assertThat(language()).isEqualTo(Locale.FRENCH);
    }

    @Test
    void days_are_written_in_the_browsers_way_where_it_speaks_the_language_too() throws Exception {
        browser("fr-FR,en-US;q=0.8");
        person(Locale.ENGLISH);
        assertThat(language()).isEqualTo(Locale.US);
    }

    @Test
    void a_program_is_answered_as_it_asks() throws Exception {
        browser("en");
        request.addHeader("Authorization", "Basic …");
        person(Locale.FRENCH);
        assertThat(language()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void a_program_that_does_not_say_is_answered_by_the_profile_and_else_in_english() throws Exception {
        request.setPreferredLocales(List.of(Locale.GERMAN));
        request.removeHeader("Accept-Language");
        request.addHeader("Authorization", "Basic …");
        assertThat(language()).isEqualTo(Locale.ENGLISH);
        person(Locale.FRENCH);
        assertThat(language()).isEqualTo(Locale.FRENCH);
    }

    private void browser(String languages) {
        request.addHeader("Accept-Language", languages);
    }

    /** Who is known only on the way, as a program is. */
    private static void person(Locale chosen) {
        SecurityContextHolder.setContext(new SecurityContextImpl(new Person(chosen)));
    }

    private Locale language() throws Exception {
        AtomicReference<Locale> said = new AtomicReference<>();
        SecurityContextImpl known = new SecurityContextImpl(SecurityContextHolder.getContext().getAuthentication());
        SecurityContextHolder.clearContext();
        new ReaderLanguage().doFilter(request, new MockHttpServletResponse(), (read, response) -> {
            SecurityContextHolder.setContext(known);
            said.set(((HttpServletRequest) read).getLocale());
            assertThat(LocaleContextHolder.getLocale()).isEqualTo(said.get());
        });
        return said.get();
    }
}
