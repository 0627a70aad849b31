package io.hindsight.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.hindsight.Speaking;
import io.hindsight.answer.Approval;
import io.hindsight.engine.Refusal;

class VerdictTest {

    @Test
    void an_approval_has_no_reasons_even_where_some_were_typed_before() {
        Verdict verdict = Verdict.of(Approval.APPROVE, "typed before a change of mind", "facilitator1");

        assertThat(verdict.approved()).isTrue();
        assertThat(verdict.reasons()).isNull();
    }

    @Test
    void sending_back_tells_who_and_why() {
        assertThat(
            Verdict.of(Approval.SEND_BACK, "Look *again*", "facilitator1").sentBack("Ann [IT]", Speaking.ENGLISH))
            .contains("**Sent back by Ann \\[IT\\]:** Look \\*again\\*");
    }

    @Test
    void nobody_reviews_what_they_have_traced_or_classified() {
        Verdict verdict = Verdict.of(Approval.APPROVE, null, "ann");

        assertThatThrownBy(() -> Verdict.refuseAnalyst(by("ann", "bob"), verdict.by())).isInstanceOf(Refusal.class)
            .hasMessageContaining("traced");
        assertThatThrownBy(() -> Verdict.refuseAnalyst(by("bob", "ann"), verdict.by())).isInstanceOf(Refusal.class)
            .hasMessageContaining("classified");
        assertThatCode(() -> Verdict.refuseAnalyst(by("bob", "eve"), verdict.by())).doesNotThrowAnyException();
    }

    private static Analysis by(String tracer, String classifier) {
        return new Analysis(1, "p", List.of(), List.of(), List.of(), List.of(), tracer, null, classifier, null,
            List.of(),
            List.of());
    }
}
