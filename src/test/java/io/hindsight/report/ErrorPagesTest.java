package io.hindsight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import io.hindsight.DemoPeople;
import io.hindsight.ServerTest;

/** MockMvc follows no error to its page, so these ask the running server. */
@ServerTest
class ErrorPagesTest {

    @Autowired
    TestRestTemplate http;

    @ParameterizedTest
    @CsvSource({
        "employee1, /post-mortems, 403, This is not for you to see",
        "employee1, /camunda/app/tasklist/default/, 403, This is not for you to see",
        "trainer1, /camunda/app/cockpit/default/, 403, This is not for you to see",
        "security1, /post-mortems/PM-9, 404, There is nothing here",
        "security1, /nothing, 404, There is nothing here",
        "security1, /post-mortems?stage=lunch, 400, That did not work",
        "security1, /post-mortems?page=abc, 400, That did not work"})
    void a_person_is_told_in_a_sentence_what_went_wrong(String login, String path, int status, String sentence) {
        assertThat(read(login, path, "en")).satisfies(answer -> {
            assertThat(answer.getStatusCode().value()).isEqualTo(status);
            assertThat(answer.getBody()).contains(sentence).doesNotContain("Whitelabel", "Exception");
        });
        assertThat(read(login, path, "fr").getBody()).contains("<html lang=\"fr\"").doesNotContain(sentence);
    }

    private ResponseEntity<String> read(String login, String path, String language) {
        HttpHeaders headers = new HttpHeaders();
        headers.setAccept(List.of(MediaType.TEXT_HTML));
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
        return http.withBasicAuth(login, DemoPeople.PASSWORD)
            .exchange(path, HttpMethod.GET, new HttpEntity<>(headers), String.class);
    }
}
