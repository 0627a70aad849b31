package io.hindsight.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import io.hindsight.engine.Refusal;

class VerdictTest {

    @Test
    void an_approval_has_no_reasons_even_where_some_were_typed_before() {
        Verdict verdict = Verdict.of("approve", "typed before a change of mind", "facilitator1");

        assertThat(verdict.approved()).isTrue();
        assertThat(verdict.reasons()).isNull();
        assertThat(verdict.sentBack("Ann")).isEmpty();
    }

    @Test
    void sending_back_tells_who_and_why() {
        assertThat(Verdict.of("send-back", "Look *again*", "facilitator1").sentBack("Ann [IT]"))
            .contains("**Sent back by Ann \\[IT\\]:** Look \\*again\\*");
    }

    @Test
    void nobody_reviews_what_they_have_traced() {
        Verdict verdict = Verdict.of("approve", null, "ann");

        assertThatThrownBy(() -> verdict.checkOn("ann")).isInstanceOf(Refusal.class);
        assertThatCode(() -> verdict.checkOn("bob")).doesNotThrowAnyException();
    }
}
