package io.hindsight.diagram;

import static io.hindsight.diagram.DiagramSamples.CAPTION;
import static io.hindsight.diagram.DiagramSamples.NASTY;
import static io.hindsight.diagram.DiagramSamples.whys;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.hindsight.diagram.WhyChains.Step;
import io.hindsight.diagram.WhyLayout.Card;
import io.hindsight.report.Picture;

class WhyChainsTest {

    private static final Step LONG = new Step(("La réponse " + NASTY + " ").repeat(99).substring(0, 4000),
        "Une preuve. ".repeat(400).substring(0, 4000));
    private static final Step SHORT = new Step("Aucun responsable n’est désigné", "Organigramme 2025");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void boxes_follow_each_other_and_their_text_stays_inside(int chains) {
        WhyLayout layout = WhyLayout.of(whys(chains, LONG));
        assertThat(layout.chains()).hasSize(chains).allSatisfy(chain -> {
            double above = layout.problem().bottom();
            for (Card card : chain) {
                assertThat(card.box().y()).isEqualTo(above + WhyLayout.ARROW);
                assertThat(card.answer().box().bottom()).isLessThan(card.evidence().y());
                assertThat(card.evidence().box().bottom()).isLessThan(card.box().bottom());
                assertThat(card.box().right()).isLessThan(layout.width());
                above = card.box().bottom();
            }
            assertThat(above).isLessThan(layout.height());
        });
    }

    @Test
    void chains_stand_side_by_side() {
        List<List<Card>> chains = WhyLayout.of(whys(3, SHORT)).chains();
        assertThat(chains.get(0).get(0).box().right()).isLessThan(chains.get(1).get(0).box().x());
        assertThat(chains.get(1).get(0).box().right()).isLessThan(chains.get(2).get(0).box().x());
    }

    @Test
    void each_answer_is_reached_by_the_question_why_and_has_its_evidence_below() {
        Picture picture = Picture.of(WhyDrawing.draw(whys(3, SHORT), CAPTION));
        assertThat(picture.all("text")).filteredOn(CAPTION.why()::equals).hasSize(15);
        assertThat(picture.writing()).contains("5 " + SHORT.answer() + " " + SHORT.evidence())
            .contains(DiagramSamples.PROBLEM);
    }

    @Test
    void an_answer_without_evidence_takes_less_room() {
        assertThat(WhyLayout.of(whys(1, new Step("Parce que", null))).height())
            .isLessThan(WhyLayout.of(whys(1, new Step("Parce que", "Journal"))).height());
    }

    @Test
    void fifteen_answers_of_4000_characters_are_cut_and_kept_as_titles() {
        Picture picture = Picture.of(WhyDrawing.draw(whys(3, LONG), CAPTION));
        assertThat(picture.all("title")).hasSize(1 + 2 * 15);
        assertThat(picture.all("title").get(2)).isEqualTo(LONG.evidence().strip());
        assertThat(picture.all("script")).isEmpty();
    }
}
