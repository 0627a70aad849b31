package io.hindsight.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.hindsight.planversion.PlanVersion.TrainingWish;
import io.hindsight.training.SessionSources.SessionIdea;

class SessionIdeaTest {

    @Test
    void teams_that_ask_for_the_same_are_one_audience() {
        assertThat(SessionIdea.ofWishes("Call by phone", List.of(new TrainingWish("legal", "Call by phone "),
            new TrainingWish("security", "Read the new list"))))
            .containsExactly(
                new SessionIdea("Call by phone", null, List.of("legal"), List.of("wish:draft", "wish:legal")),
                new SessionIdea("Read the new list", null, List.of("security"), List.of("wish:security")));
    }

    @Test
    void a_wish_in_many_words_is_what_people_shall_be_able_to_do() {
        String much = "First this.\nThen that.";
        assertThat(SessionIdea.ofWishes(null, List.of(new TrainingWish("legal", much))))
            .containsExactly(new SessionIdea(null, much, List.of("legal"), List.of("wish:legal")));
    }

    @Test
    void nobody_who_asks_is_no_idea() {
        assertThat(SessionIdea.ofWishes(null, List.of())).isEmpty();
    }
}
