package io.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import jakarta.servlet.ServletException;

class SecureCookiesTest {

    @Test
    void camundas_cookie_is_for_tls_only_where_the_request_came_by_tls() throws ServletException, IOException {
        assertThat(cookie(true)).contains("XSRF-TOKEN=1", "; Secure");
        assertThat(cookie(false)).contains("XSRF-TOKEN=1").doesNotContain("Secure");
    }

    private static String cookie(boolean secure) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSecure(secure);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SecureCookies().doFilter(request, response, new MockFilterChain(new jakarta.servlet.http.HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void service(jakarta.servlet.http.HttpServletRequest asked,
                    jakarta.servlet.http.HttpServletResponse answer) {
                answer.addHeader("Set-Cookie", "XSRF-TOKEN=1;Path=/camunda;SameSite=Lax");
            }
        }));
        return response.getHeader("Set-Cookie");
    }
}
