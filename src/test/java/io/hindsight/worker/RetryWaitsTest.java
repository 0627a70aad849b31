package io.hindsight.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

class RetryWaitsTest {

    final RetryWaits waits = RetryWaits.of(Map.of("retries", "PT1M,PT5M,PT2H"));

    @Test
    void there_is_a_try_after_each_wait_and_none_after_the_last() {
        assertThat(waits.left(null)).isEqualTo(3);
        assertThat(waits.left(3)).isEqualTo(2);
        assertThat(waits.left(1)).isZero();
        assertThat(waits.left(0)).isZero();
    }

    @Test
    void the_waits_come_in_the_order_of_the_model() {
        assertThat(waits.pause(3)).isEqualTo(Duration.ofMinutes(1));
        assertThat(waits.pause(2)).isEqualTo(Duration.ofMinutes(5));
        assertThat(waits.pause(1)).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void what_is_an_incident_waits_for_nothing_but_an_operator() {
        assertThat(waits.pause(0)).isZero();
    }

    @Test
    void who_allows_more_tries_than_the_model_begins_with_its_first_wait() {
        assertThat(waits.pause(7)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void a_model_that_says_nothing_of_it_is_wrong() {
        assertThatThrownBy(() -> RetryWaits.of(Map.of())).hasMessageContaining("retries");
    }
}
