package io.hindsight.access;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import io.hindsight.text.ChosenLanguage;
import io.hindsight.text.Languages;

/**
 * Has each request answered in its reader's language: the one of their profile, or else the first that their browser
 * asks for and Hindsight speaks. A program asks for nothing by itself: what it asks for comes before the profile.
 */
class ReaderLanguage extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest read = new Read(request);
        LocaleContextHolder.setLocaleContext(read::getLocale);
        chain.doFilter(read, response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** Looks who reads when it is asked, since a program logs in later on the way. */
    private static final class Read extends HttpServletRequestWrapper {

        private Read(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Locale getLocale() {
            List<Locale> asked = getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? List.of()
                : Collections.list(super.getLocales());
            Optional<Locale> heard = asked.stream().filter(Languages::isSpoken).findFirst();
            Optional<Locale> chosen = chosen().map(language -> asked.stream()
                .filter(locale -> locale.getLanguage().equals(language.getLanguage())).findFirst().orElse(language));
            boolean isProgram = getHeader(HttpHeaders.AUTHORIZATION) != null;
            return (isProgram ? heard.or(() -> chosen) : chosen.or(() -> heard)).orElse(Locale.ENGLISH);
        }

        @Override
        public Enumeration<Locale> getLocales() {
            return Collections.enumeration(List.of(getLocale()));
        }

        private static Optional<Locale> chosen() {
            return SecurityContextHolder.getContext().getAuthentication() instanceof ChosenLanguage person
                ? Optional.ofNullable(person.language()) : Optional.empty();
        }
    }
}
