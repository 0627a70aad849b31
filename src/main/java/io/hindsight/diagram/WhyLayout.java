package io.hindsight.diagram;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.hindsight.diagram.WhyChains.Step;

/** Where everything in the chains of whys is: the problem on top, below it a column for each chain. */
record WhyLayout(double width, double height, Rectangle problem, Label problemText, List<List<Card>> chains) {

    /** The space that an arrow takes. */
    static final double ARROW = 46;
    private static final double MARGIN = 24;
    private static final double BETWEEN = 28;
    private static final double PADDING = 14;
    private static final double NUMBER = 30;
    private static final double CAPTION = 20;
    private static final double RULE = 17;
    private static final int MOST_LINES = 10;
    private static final int MOST_EVIDENCE = 5;

    /**
     * An answer in its box.
     *
     * @param evidence null when there is none
     */
    record Card(Rectangle box, Label answer, @Nullable Label evidence) {
    }

    static WhyLayout of(WhyChains whys) {
        int columns = Math.max(1, whys.chains().size());
        double column = columns == 1 ? 600 : columns == 2 ? 470 : 330;
        double inner = columns * column + (columns - 1) * BETWEEN;
        BrokenText text = BrokenText.of(whys.problem(), TextStyle.PROBLEM, inner - 2 * PADDING, MOST_LINES);
        Rectangle problem = new Rectangle(MARGIN, MARGIN, inner, text.height() + CAPTION + 2 * PADDING);
        List<List<Card>> chains = new ArrayList<>();
        for (int i = 0; i < whys.chains().size(); i++) {
            chains.add(chain(whys.chains().get(i), MARGIN + i * (column + BETWEEN), problem.bottom(), column));
        }
        double bottom = chains.stream().flatMap(List::stream).mapToDouble(card -> card.box().bottom()).max()
            .orElse(problem.bottom());
        return new WhyLayout(inner + 2 * MARGIN, bottom + MARGIN, problem,
            new Label(text, MARGIN + PADDING, MARGIN + PADDING + CAPTION, inner - 2 * PADDING), chains);
    }

    private static List<Card> chain(List<Step> steps, double x, double top, double width) {
        List<Card> cards = new ArrayList<>();
        double y = top;
        for (Step step : steps) {
            Card card = card(step, x, y + ARROW, width);
            cards.add(card);
            y = card.box().bottom();
        }
        return cards;
    }

    private static Card card(Step step, double x, double y, double width) {
        double left = x + PADDING + NUMBER;
        double writing = width - 2 * PADDING - NUMBER;
        Label answer =
            new Label(BrokenText.of(step.answer(), TextStyle.ANSWER, writing, MOST_LINES), left, y + PADDING, writing);
        if (step.evidence() == null) {
            return new Card(new Rectangle(x, y, width, answer.text().height() + 2 * PADDING), answer, null);
        }
        Label evidence = new Label(BrokenText.of(step.evidence(), TextStyle.EVIDENCE, writing, MOST_EVIDENCE), left,
            answer.box().bottom() + RULE, writing);
        return new Card(new Rectangle(x, y, width, evidence.box().bottom() + PADDING - y), answer, evidence);
    }
}
