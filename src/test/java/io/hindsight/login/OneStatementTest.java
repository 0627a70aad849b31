package io.hindsight.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

import io.hindsight.directory.Directory;
import io.hindsight.tenant.LoginStanding;

class OneStatementTest {

    private final Directory directory = mock(Directory.class);
    private final LoginStanding standing = new LoginStanding(List.of("security"), "mark", null);
    private final SessionWatch watch = new SessionWatch(directory, new SessionSettings(Duration.ofHours(1),
        Duration.ofHours(12)), mock(LoginNews.class), Clock.systemUTC(), new OwnSession());

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_request_of_a_session_asks_the_directory_once() throws Exception {
        when(directory.standing("security1")).thenReturn(Optional.of(standing));
        SecurityContextHolder.setContext(new SecurityContextImpl(new Known("security1", standing, Instant.now())));
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.getSession();
        watch.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        verify(directory, times(1)).standing(anyString());
    }

    @Test
    void whoever_is_not_logged_in_costs_none() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.getSession();
        watch.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        verify(directory, times(0)).standing(anyString());
    }

    @Test
    void other_groups_count_from_this_request_on() throws Exception {
        LoginStanding wider = new LoginStanding(List.of("management", "security"), "mark", null);
        when(directory.standing("security1")).thenReturn(Optional.of(wider));
        SecurityContextHolder.setContext(new SecurityContextImpl(new Known("security1", standing, Instant.now())));
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.getSession();
        watch.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        assertThat(((Known) SecurityContextHolder.getContext().getAuthentication()).standing()).isEqualTo(wider);
    }
}
