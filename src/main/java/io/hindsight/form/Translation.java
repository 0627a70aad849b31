package io.hindsight.form;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Gives a form or another answer of the engine to the reader in French where the browser asks for it, since the engine
 * keeps one language of each.
 */
public class Translation extends OncePerRequestFilter {

    /** The properties of a form's components that a person reads. */
    static final Set<String> OF_FORMS = Set.of("label", "description", "text", "content", "dateLabel", "timeLabel");

    /** Tasklist asks for a list of tasks by POST. */
    private static final Set<String> READING = Set.of("GET", "POST");
    private static final String FRENCH = "fr";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Predicate<String> paths;
    private final Set<String> shown;
    private final UnaryOperator<String> french;

    /**
     * @param paths  of what is translated
     * @param shown  the properties that a person reads
     * @param french the French of an English text, or the text itself
     */
    public Translation(Predicate<String> paths, Set<String> shown, UnaryOperator<String> french) {
        this.paths = paths;
        this.shown = shown;
        this.french = french;
    }

    static Translation ofForms() {
        return new Translation(path -> path.endsWith("/deployed-form") || path.endsWith("/deployed-start-form"),
            OF_FORMS, FrenchTexts.read()::of);
    }

    /** A form in its reader’s language. */
    public static JsonNode form(JsonNode schema, Locale reader) {
        return reader.getLanguage().equals(FRENCH) ? ofForms().translate(schema) : schema;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !paths.test(request.getRequestURI()) || !READING.contains(request.getMethod())
            || !request.getLocale().getLanguage().equals(FRENCH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper form = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, form);
        if (form.getStatus() == HttpServletResponse.SC_OK) {
            byte[] translated = JSON.writeValueAsBytes(translate(JSON.readTree(form.getContentAsByteArray())));
            form.resetBuffer();
            form.getOutputStream().write(translated);
            form.setHeader(HttpHeaders.CONTENT_LANGUAGE, FRENCH);
        }
        form.copyBodyToResponse();
    }

    /** The same tree with every text that is known in French put into French. */
    JsonNode translate(JsonNode node) {
        if (node instanceof ObjectNode object) {
            shown.stream().filter(object::has).forEach(name -> object.set(name, french(object.get(name))));
        }
        node.forEach(this::translate);
        return node;
    }

    private JsonNode french(JsonNode text) {
        return text.isTextual() ? TextNode.valueOf(french.apply(text.textValue())) : text;
    }
}
