package io.hindsight.form;

import java.io.IOException;
import java.util.Set;

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
 * Gives a deployed form to the reader in French where the browser asks for it, since Camunda Forms have one language
 * each.
 */
class FormTranslation extends OncePerRequestFilter {

    /** The properties of a form's components that a person reads. */
    static final Set<String> SHOWN = Set.of("label", "description", "text", "content", "dateLabel", "timeLabel");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FrenchTexts french = FrenchTexts.read();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().endsWith("/deployed-form")
            && !request.getRequestURI().endsWith("/deployed-start-form")
            || !request.getLocale().getLanguage().equals("fr");
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
            form.setHeader(HttpHeaders.CONTENT_LANGUAGE, "fr");
        }
        form.copyBodyToResponse();
    }

    /** The same tree with every text that is known in French put into French. */
    JsonNode translate(JsonNode node) {
        if (node instanceof ObjectNode object) {
            SHOWN.stream().filter(object::has).forEach(name -> object.set(name, french(object.get(name))));
        }
        node.forEach(this::translate);
        return node;
    }

    private JsonNode french(JsonNode text) {
        return text.isTextual() ? TextNode.valueOf(french.of(text.textValue())) : text;
    }
}
