package io.hindsight.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.hindsight.engine.FormAnswers;

class NumberedTest {

    private static final Numbered SESSIONS = new Numbered("session", "Subject", 4);

    @Test
    void what_stands_behind_an_empty_one_is_hidden_and_does_not_count() {
        FormAnswers answers = FormAnswers.of(Map.of("session1Subject", "Mail", "session2Subject", "",
            "session3Subject", "of an earlier round"));
        assertThat(SESSIONS.shown(answers)).containsExactly(1, 2);
        assertThat(SESSIONS.filled(answers)).containsExactly(1);
    }

    @Test
    void a_blank_one_leaves_the_next_shown_and_is_itself_none() {
        FormAnswers answers = FormAnswers.of(Map.of("session1Subject", " ", "session2Subject", "Mail"));
        assertThat(SESSIONS.filled(answers)).containsExactly(2);
    }

    @Test
    void there_are_no_more_than_the_form_has_room_for() {
        assertThat(new Numbered("lesson", "", 1).filled(FormAnswers.of(Map.of("lesson1", "a", "lesson2", "b"))))
            .containsExactly(1);
    }
}
