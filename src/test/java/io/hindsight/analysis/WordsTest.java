package io.hindsight.analysis;

import static io.hindsight.analysis.AnalysisAnswers.AWKWARD;
import static io.hindsight.analysis.AnalysisAnswers.approval;
import static io.hindsight.analysis.AnalysisAnswers.causes;
import static io.hindsight.analysis.AnalysisAnswers.classes;
import static io.hindsight.analysis.AnalysisAnswers.lessons;
import static io.hindsight.analysis.AnalysisAnswers.sentBack;
import static io.hindsight.analysis.AnalysisAnswers.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.analysis.Analysis.Category;
import io.hindsight.analysis.Analysis.Cause;
import io.hindsight.analysis.Analysis.Elsewhere;
import io.hindsight.analysis.Analysis.Nature;
import io.hindsight.analysis.Analysis.Part;
import io.hindsight.analysis.Analysis.Review;
import io.hindsight.analysis.Analysis.RootCause;
import io.hindsight.analysis.Analysis.Why;
import io.hindsight.analysis.Lesson.Origin;

/** What was typed is kept as it was typed, however much it is. */
@EngineTest
class WordsTest {

    @Autowired
    ProcessEngine engine;
    @Autowired
    Stages stages;
    @Autowired
    Analyses analyses;

    Desk desk;

    @BeforeEach
    void open() {
        desk = Desk.open(engine, stages);
    }

    @Test
    void whys_and_causes_are_kept_as_typed() {
        desk.trace(with(causes(),
            Map.of("problem", "L’été « dernier » \uD83D\uDE80 שלום", "chain1Why1Evidence", AWKWARD,
                "chain1Why2", AWKWARD, "peopleCauses", "No training\n« Peur » d’appeler \uD83D\uDE80 שלום",
                "measurementCauses", "No alarm")));

        assertThat(kept().problem()).isEqualTo("L’été « dernier » \uD83D\uDE80 שלום");
        assertThat(kept().whys()).containsExactly(new Why(1, 1, "The password was enough", AWKWARD),
            new Why(1, 2, AWKWARD, null));
        assertThat(kept().causes()).containsExactly(new Cause(Category.PEOPLE, "No training"),
            new Cause(Category.PEOPLE, "« Peur » d’appeler \uD83D\uDE80 שלום"),
            new Cause(Category.MEASUREMENT, "No alarm"));
    }

    @Test
    void root_causes_are_kept_as_typed() {
        desk.trace(causes()).classify(with(classes(), Map.of("rootCause1", AWKWARD, "rootCause1Nature", "human-error",
            "rootCause1MadePossible", AWKWARD, "rootCause1Evidence", AWKWARD, "rootCause1Elsewhere", "yes",
            "rootCause1ElsewhereChecked", AWKWARD)));

        assertThat(kept().rootCauses()).containsExactly(new RootCause(AWKWARD, Nature.HUMAN_ERROR,
            "hacking.use-of-stolen-creds", Part.ROOT, AWKWARD, AWKWARD, "high", Elsewhere.YES, AWKWARD));
    }

    @Test
    void the_reasons_of_a_review_are_kept_as_typed() {
        desk.analyse().review(sentBack(AWKWARD));

        assertThat(kept().reviews()).extracting(Review::reasons).containsExactly(AWKWARD);
    }

    @Test
    void lessons_are_kept_with_what_they_come_from() {
        desk.trace(with(causes(), Map.of("peopleCauses", "One", "processCauses", "Two"))).classify(classes())
            .review(approval()).document(fourLessons());

        assertThat(analyses.lessons(desk.reference())).isEqualTo(kept().lessons())
            .extracting(Lesson::text, Lesson::strengthen, Lesson::from, Lesson::phase, Lesson::critical)
            .containsExactly(
                tuple(AWKWARD, AWKWARD, new Origin("cause", 2, "Two"), "triage", true),
                tuple("Ask", "Login", new Origin("root-cause", 1, "Webmail takes a password alone"), null, false),
                tuple("Call", "List", new Origin("went-well", null, null), null, false),
                tuple("Rest", "Rota", null, null, false));
    }

    @Test
    void three_chains_of_whys_and_48_causes_of_500_characters_fit() {
        Map<String, Object> answers = causes();
        answers.putAll(Map.of("chain2", true, "chain3", true));
        for (int why = 0; why < 15; why++) {
            String field = "chain" + (why / 5 + 1) + "Why" + (why % 5 + 1);
            answers.putAll(Map.of(field, "é".repeat(4000), field + "Evidence", "*".repeat(4000)));
        }
        String eight = IntStream.range(0, 8).mapToObj(line -> "œ".repeat(499)).collect(Collectors.joining("\n"));
        Arrays.stream(Category.values()).forEach(category -> answers.put(category.code() + "Causes", eight));
        desk.trace(answers).classify(classes()).review(approval())
            .document(with(lessons(), Map.of("lesson1From", "cause-48")));

        assertThat(kept().whys()).hasSize(15).allMatch(why -> why.evidence().length() == 4000);
        assertThat(kept().causes()).hasSize(48).allMatch(cause -> cause.text().equals("œ".repeat(499)));
        assertThat(kept().lessons().get(0).from().number()).isEqualTo(48);
    }

    private static Map<String, Object> fourLessons() {
        Map<String, Object> answers = with(lessons(), Map.of("lesson1", AWKWARD, "lesson1Strengthen", AWKWARD,
            "lesson1From", "cause-2", "lesson1Phase", "triage", "lesson1Critical", true));
        answers.putAll(Map.of("lesson2", "Ask", "lesson2Strengthen", "Login", "lesson2From", "root-cause-1"));
        answers.putAll(Map.of("lesson3", "Call", "lesson3Strengthen", "List", "lesson3From", "went-well"));
        answers.putAll(Map.of("lesson4", "Rest", "lesson4Strengthen", "Rota"));
        return answers;
    }

    private Analysis kept() {
        return analyses.find(desk.reference()).orElseThrow();
    }
}
