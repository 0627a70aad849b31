package io.hindsight.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import jakarta.servlet.ServletException;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.hindsight.login.ProblemWriter;

class WorkerShareTest {

    final WorkerShare workers = new WorkerShare(new ProblemWriter(new ObjectMapper()));

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void one_login_has_forty_requests_under_way_and_others_still_get_in() throws ServletException, IOException {
        assertThat(whileBusy("one", WorkerShare.MOST - 1, "one")).isEqualTo(200);
        assertThat(whileBusy("one", WorkerShare.MOST, "one")).isEqualTo(429);
        assertThat(whileBusy("one", WorkerShare.MOST, "other")).isEqualTo(200);
        assertThat(whileBusy("one", WorkerShare.MOST - 1, "one")).as("what was answered is forgotten").isEqualTo(200);
    }

    /** What the last one is answered while so many requests of somebody are not answered yet. */
    private int whileBusy(String busy, int requests, String last) throws ServletException, IOException {
        SecurityContextHolder.getContext().setAuthentication(
            new TestingAuthenticationToken(requests == 0 ? last : busy, null));
        MockHttpServletResponse response = new MockHttpServletResponse();
        int[] inner = {0};
        workers.filter().doFilter(new MockHttpServletRequest(), response,
            (request, answer) -> inner[0] = requests == 0 ? 200 : whileBusy(busy, requests - 1, last));
        return inner[0] == 0 ? response.getStatus() : inner[0];
    }
}
