package io.hindsight.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

import io.hindsight.threats.KevServer.Answer;

class CatalogueSourceTest {

    private static final DataSize LARGEST = DataSize.ofKilobytes(64);

    final KevServer server = new KevServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void the_whole_catalogue_is_taken() {
        assertThat(source().fetch().threats()).hasSize(40);
    }

    @Test
    void a_slow_answer_is_given_up_in_time() {
        long start = System.nanoTime();
        assertRefused(KevServer.slow(), "did not answer in full within 1 s");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void an_answer_that_breaks_off_is_not_taken_for_whole() {
        assertRefused(KevServer.half(), "its answer broke off");
    }

    @Test
    void an_answer_that_is_too_large_is_not_read_to_its_end() {
        assertRefused(KevServer.endless(), "larger than 65536 bytes");
        assertRefused(KevServer.whole(" ".repeat(65_537)), "larger than 65536 bytes");
    }

    @Test
    void an_answer_that_is_no_catalogue_is_refused() {
        assertRefused(KevServer.whole("<html>Down for maintenance</html>"), "not JSON");
        assertRefused(KevServer.whole("{\"vulnerabilities\": []}"), "it has no vulnerabilities");
        assertRefused(KevServer.status(503), "status 503");
        assertRefused(KevServer.status(204), "status 204");
    }

    @Test
    void a_server_that_is_not_there_is_named() {
        server.close();
        assertThatThrownBy(() -> source().fetch())
            .hasMessageContaining("No new catalogue of threats from http://localhost")
            .hasMessageContaining("The last one stays.");
    }

    private void assertRefused(Answer answer, String reason) {
        server.answers(answer);
        assertThatThrownBy(() -> source().fetch()).isInstanceOf(IllegalStateException.class)
            .hasMessageContaining(reason);
    }

    private CatalogueSource source() {
        URI address = server.address();
        return new CatalogueSource(new ThreatSettings(address, List.of(), Duration.ofSeconds(1), LARGEST));
    }
}
