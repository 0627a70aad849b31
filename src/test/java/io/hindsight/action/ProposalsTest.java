package io.hindsight.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.hindsight.answer.YesNo;
import io.hindsight.effect.Rhythm;
import io.hindsight.engine.Refusal;

class ProposalsTest {

    @Test
    void an_owner_cannot_be_the_verifier() {
        assertThatThrownBy(() -> proposal("sysadmin1", "sysadmin1")).isInstanceOf(Refusal.class)
            .hasMessage("Action 2: choose a verifier who is not its owner.");
    }

    @Test
    void an_action_may_be_left_to_the_teams() {
        assertThat(proposal(null, null).owner()).isNull();
    }

    @Test
    void with_no_action_needed_only_the_reason_counts() {
        Stream<Proposal> unread = Stream.of(1).map(n -> proposal("sysadmin1", "sysadmin1"));

        assertThat(Proposals.of(YesNo.NO, "All is well", YesNo.YES, unread))
            .isEqualTo(new Proposals(List.of(), "All is well", false));
    }

    @Test
    void with_actions_a_reason_for_none_is_left_out() {
        Proposal proposal = proposal("sysadmin1", "security1");

        assertThat(Proposals.of(YesNo.YES, "left over", YesNo.YES, Stream.of(proposal)))
            .isEqualTo(new Proposals(List.of(proposal), null, true));
    }

    private static Proposal proposal(String owner, String verifier) {
        return new Proposal(2, "Title", "other", "What", List.of(), owner, verifier, LocalDate.EPOCH, "low",
            "Criterion", Rhythm.once(90));
    }
}
