package io.hindsight.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import io.hindsight.Api;
import io.hindsight.ApiTest;
import io.hindsight.Stages;

/** The same refusal at a page and in the API. */
@ApiTest
class RefusalLanguageTest {

    @Autowired
    MockMvcTester mvc;
    @Autowired
    Stages stages;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en | nobody9   | Why | person | Nobody has the login “nobody9”.",
        "fr | nobody9   | Why | person | Personne n’a l’identifiant « nobody9 ».",
        "en | sysadmin2 | ''  | reason | Say why: the record keeps it.",
        "fr | sysadmin2 | ''  | reason | Dites pourquoi : le dossier le garde."})
    void is_told_in_the_language_of_its_reader_and_names_the_field(String language, String person, String reason,
            String field, String sentence) {
        String path = "/post-mortems/" + stages.openConfidential("facilitator1", "management1") + "/circle";
        MvcTestResult page = send(language, post(path).param("person", person).param("reason", reason).with(csrf()));
        assertThat(((String) page.getMvcResult().getFlashMap().get("circleRefusal")).replace('\u00a0', ' '))
            .isEqualTo(sentence);

        MvcTestResult api = send(language, Api.json("/api" + path, "{\"person\": \"%s\", \"reason\": \"%s\"}"
            .formatted(person, reason).getBytes(StandardCharsets.UTF_8)));
        assertThat(api).hasStatus(422).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
        assertThat(api).bodyJson().extractingPath("$.detail").asString()
            .satisfies(detail -> assertThat(detail.replace('\u00a0', ' ')).isEqualTo(sentence));
    }

    private MvcTestResult send(String language, MockHttpServletRequestBuilder request) {
        return mvc.perform(request.locale(Locale.forLanguageTag(language)).with(httpBasic("facilitator1", "demo")));
    }
}
