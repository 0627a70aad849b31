package io.hindsight.analysis;

import static io.hindsight.analysis.AnalysisAnswers.lessons;
import static io.hindsight.analysis.AnalysisAnswers.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.hindsight.analysis.Analysis.Category;
import io.hindsight.analysis.Analysis.Cause;
import io.hindsight.analysis.Analysis.Elsewhere;
import io.hindsight.analysis.Analysis.Nature;
import io.hindsight.analysis.Analysis.Part;
import io.hindsight.analysis.Analysis.RootCause;
import io.hindsight.answer.Choices.Option;
import io.hindsight.engine.FormAnswers;
import io.hindsight.text.Words;

class LessonsFormTest {

    @Test
    void eight_lessons_fit() {
        Map<String, Object> answers = lessons();
        for (int number = 2; number <= 8; number++) {
            answers.putAll(Map.of("lesson" + number, "l", "lesson" + number + "Strengthen", "s",
                "lesson" + number + "Critical", true));
        }
        assertThat(new LessonsForm(FormAnswers.of(answers)).lessons()).hasSize(8).filteredOn(NewLesson::critical)
            .hasSize(7);
    }

    @Test
    void what_was_left_open_is_absent() {
        assertThat(
            new LessonsForm(
                FormAnswers.of(with(lessons(), Map.of("lesson1From", "", "lesson3", "behind an empty one")))).lessons())
            .containsExactly(new NewLesson("Ask for a second factor", null, "The login to mail", null, false));
    }

    @Test
    void a_lesson_can_come_from_each_cause_and_from_what_went_well() {
        Analysis analysis = new Analysis(1, "p", List.of(), List.of(new Cause(Category.PEOPLE, "a\n b".repeat(50))),
            List.of(rootCause(Part.ROOT), rootCause(Part.CONTRIBUTING)), List.of(), "ann", null, "ann", null, List.of(),
            List.of());

        assertThat(Origins.of(analysis, Words.ENGLISH)).extracting(Option::value)
            .containsExactly("root-cause-1", "root-cause-2", "cause-1", "went-well");
        assertThat(Origins.of(analysis, Words.ENGLISH)).extracting(Option::label)
            .allMatch(label -> label.length() <= 120)
            .startsWith("Root cause: No rule", "Contributing cause: No rule").element(2).asString()
            .startsWith("People: a ba ba b").endsWith("…");
    }

    @Test
    void an_option_is_read_as_what_it_stands_for() {
        assertThat(Origins.rootCause("root-cause-5")).isEqualTo(5);
        assertThat(Origins.cause("root-cause-5")).isNull();
        assertThat(Origins.cause("cause-48")).isEqualTo(48);
        assertThat(Origins.rootCause(null)).isNull();
    }

    private static RootCause rootCause(Part role) {
        return new RootCause("No rule", Nature.OTHER, "unknown", role, null, "e", "low", Elsewhere.UNKNOWN, null);
    }
}
