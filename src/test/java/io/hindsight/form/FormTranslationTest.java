package io.hindsight.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class FormTranslationTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path MEETING = Path.of("forms/meeting/schedule-meeting.form");

    @Test
    void every_text_of_every_form_is_there_in_french_and_no_other() throws IOException {
        Set<String> french = new TreeSet<>();
        JSON.readTree(Path.of("src/main/resources/forms_fr.json").toFile()).fieldNames().forEachRemaining(french::add);
        assertThat(french).containsExactlyInAnyOrderElementsOf(shown());
    }

    @Test
    void who_reads_french_gets_the_form_in_french() throws Exception {
        assertThat(get("fr-CA, en;q=0.5", "/camunda/api/engine/engine/default/task/1/deployed-form"))
            .contains("Ordre du jour").doesNotContain("\"label\":\"Agenda\"").contains("\"key\":\"agenda\"");
    }

    @Test
    void all_others_get_it_as_it_was_deployed() throws Exception {
        assertThat(get("de, fr;q=0.5", "/engine-rest/task/1/deployed-form")).isEqualTo(Files.readString(MEETING));
        assertThat(get("fr", "/engine-rest/task/1")).isEqualTo(Files.readString(MEETING));
    }

    private String get(String language, String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.addHeader("Accept-Language", language);
        request.addPreferredLocale(Locale.forLanguageTag(language.split("[,;]")[0]));
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.setCharacterEncoding("UTF-8");
        new FormTranslation().doFilter(request, response, new MockFilterChain(new FormServlet()));
        return response.getContentAsString();
    }

    private static Set<String> shown() throws IOException {
        Set<String> texts = new TreeSet<>();
        try (Stream<Path> forms = Files.walk(Path.of("forms"))) {
            for (Path form : forms.filter(file -> file.toString().endsWith(".form")).toList()) {
                for (String name : FormTranslation.SHOWN) {
                    JSON.readTree(form.toFile()).findValues(name).stream().map(JsonNode::textValue)
                        .filter(text -> text != null && !text.replaceAll("\\{\\{.*?}}", "").isBlank())
                        .forEach(texts::add);
                }
            }
        }
        return texts;
    }

    private static class FormServlet extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            response.getOutputStream().write(Files.readAllBytes(MEETING));
        }
    }
}
