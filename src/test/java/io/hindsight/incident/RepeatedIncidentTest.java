package io.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import com.jayway.jsonpath.JsonPath;

import io.hindsight.Api;
import io.hindsight.ApiTest;
import io.hindsight.Stages;

@ApiTest
class RepeatedIncidentTest {

    private static final int AT_ONCE = 16;

    @Autowired
    Api api;
    @Autowired
    Stages stages;

    final String key = UUID.randomUUID().toString();

    @Test
    void the_same_incident_again_gets_200_and_the_same_reference() throws UnsupportedEncodingException {
        MvcTestResult first = api.report(incident("Phished"));
        Api.Stored before = api.stored();
        MvcTestResult again = api.report(incident("Phished"));
        assertThat(first).hasStatus(HttpStatus.CREATED);
        assertThat(again).hasStatus(HttpStatus.OK);
        assertThat(again.getResponse().getContentAsString()).isEqualTo(first.getResponse().getContentAsString());
        assertThat(again.getResponse().getHeader(HttpHeaders.LOCATION))
            .isEqualTo(first.getResponse().getHeader(HttpHeaders.LOCATION))
            .matches("/api/post-mortems/PM-\\d{4}-\\d{4,}");
        assertThat(api.stored()).isEqualTo(before);
    }

    @Test
    void the_same_key_from_another_source_is_another_incident() {
        assertThat(api.report(incident("Phished"))).hasStatus(HttpStatus.CREATED);
        assertThat(api.report(incident("Phished").replace("soc", "siem"))).hasStatus(HttpStatus.CREATED);
    }

    @Test
    void somebody_else_who_may_not_know_the_first_is_not_told_its_reference() throws Exception {
        String reference =
            JsonPath.read(api.report(incident("Phished")).getResponse().getContentAsString(), "$.reference");
        stages.close(reference, "facilitator1");
        MvcTestResult other = api.send(Api.json(Api.INCIDENTS, incident("Phished").getBytes(StandardCharsets.UTF_8))
            .with(httpBasic("security2", "demo")));
        assertThat(other).hasStatus(HttpStatus.CONFLICT).headers().doesNotContainHeader(HttpHeaders.LOCATION);
        assertThat(other.getResponse().getContentAsString()).doesNotContain(reference);
        assertThat(api.report(incident("Phished"))).hasStatus(HttpStatus.OK);
        assertThat(api.send(Api.json(Api.INCIDENTS, incident("Phished").getBytes(StandardCharsets.UTF_8))
            .with(httpBasic("facilitator1", "demo")))).hasStatus(HttpStatus.OK);
    }

    @Test
    @Timeout(60)
    void the_same_incident_from_many_at_once_starts_one_post_mortem() throws Exception {
        Api.Stored before = api.stored();
        List<MockHttpServletResponse> answers = atOnce(incident("Phished"));
        assertThat(answers).extracting(MockHttpServletResponse::getStatus).containsOnlyOnce(201)
            .containsOnly(201, 200);
        assertThat(answers).extracting(MockHttpServletResponse::getContentAsString).containsOnly(
            answers.get(0).getContentAsString());
        assertThat(api.stored()).isEqualTo(new Api.Stored(before.incidents() + 1, before.postMortems() + 1,
            before.numbers() + 1, before.processes() + 2));
    }

    private List<MockHttpServletResponse> atOnce(String incident) throws Exception {
        ExecutorService programs = Executors.newFixedThreadPool(AT_ONCE);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<MockHttpServletResponse>> answers = IntStream.range(0, AT_ONCE)
                .mapToObj(program -> programs.submit(() -> {
                    start.await();
                    return api.report(incident).getResponse();
                })).toList();
            start.countDown();
            return answers.stream().map(RepeatedIncidentTest::get).toList();
        } finally {
            programs.shutdown();
            assertThat(programs.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static MockHttpServletResponse get(Future<MockHttpServletResponse> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    private String incident(String title) {
        return "{\"source\": \"soc\", \"key\": \"%s\", \"title\": \"%s\", \"severity\": \"high\"}".formatted(key,
            title);
    }
}
