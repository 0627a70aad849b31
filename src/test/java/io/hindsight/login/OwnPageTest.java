package io.hindsight.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OwnPageTest {

    @ParameterizedTest
    @CsvSource({"http://elsewhere.example/tasks/1, /tasks/1",
        "http://elsewhere.example:8080/tasks?late=true, /tasks?late=true",
        "https://elsewhere.example, /", "/profile, /profile", "//elsewhere.example/tasks, /elsewhere.example/tasks",
        "http://localhost//elsewhere.example, /elsewhere.example", "/search?text=http://x/y, /search?text=http://x/y"})
    void whoever_logs_in_stays_on_the_host_that_they_asked(String saved, String location) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new OwnPage().sendRedirect(new MockHttpServletRequest(), response, saved);
        assertThat(response.getRedirectedUrl()).isEqualTo(location);
    }
}
