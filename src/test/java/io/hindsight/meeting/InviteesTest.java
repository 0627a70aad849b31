package io.hindsight.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.hindsight.meeting.Meeting.Participant;

class InviteesTest {

    private static final Map<String, List<String>> TEAMS =
        Map.of("security", List.of("ann", "bob"), "management", List.of("bob"), "legal", List.of());

    @Test
    void teams_that_must_be_heard_are_invited_even_when_nobody_chose_them() {
        assertThat(Invitees.invited(List.of("management"), List.of(), List.of(), TEAMS::get))
            .containsExactly(new Participant("bob", List.of("management"), true, null));
    }

    @Test
    void a_person_in_two_teams_or_named_as_well_is_invited_once() {
        assertThat(Invitees.invited(List.of("management"), List.of("security"), List.of("ann", "cid"), TEAMS::get))
            .containsExactly(new Participant("bob", List.of("management", "security"), true, null),
                new Participant("ann", List.of("security"), false, null),
                new Participant("cid", List.of(), false, null));
    }

    @Test
    void a_role_is_missing_when_none_of_its_people_was_heard_or_it_has_none() {
        List<String> required = List.of("security", "management", "legal");
        assertThat(Invitees.missing(required, Set.of("bob"), TEAMS::get)).containsExactly("legal");
        assertThat(Invitees.missing(required, Set.of("ann"), TEAMS::get)).containsExactly("management", "legal");
    }
}
