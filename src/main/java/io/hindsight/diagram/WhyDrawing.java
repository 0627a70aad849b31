package io.hindsight.diagram;

import java.util.List;

import io.hindsight.diagram.WhyLayout.Card;

/** Draws chains of whys. */
final class WhyDrawing {

    private final WhyLayout layout;
    private final DiagramWords caption;
    private final Svg svg;

    private WhyDrawing(WhyLayout layout, DiagramWords caption) {
        this.layout = layout;
        this.caption = caption;
        this.svg = new Svg(layout.width(), layout.height(), caption.language(), caption.title(), caption.description());
    }

    static String draw(WhyChains whys, DiagramWords caption) {
        WhyDrawing drawing = new WhyDrawing(WhyLayout.of(whys), caption);
        drawing.problem();
        drawing.layout.chains().forEach(drawing::chain);
        return drawing.svg.end();
    }

    private void problem() {
        svg.open("g", "class", "head");
        rect("plate", layout.problem());
        svg.text(caption.problem(), "class", TextStyle.CAPTION.css(), "x", layout.problemText().x(),
            "y", layout.problem().y() + 12 + TextStyle.CAPTION.baseline());
        layout.problemText().draw(svg);
        svg.close("g");
    }

    private void chain(List<Card> cards) {
        for (int i = 0; i < cards.size(); i++) {
            Card card = cards.get(i);
            arrowTo(card.box());
            svg.open("g", "class", i == cards.size() - 1 ? "last" : "step");
            rect("card", card.box());
            number(i + 1, card);
            card.answer().draw(svg);
            if (card.evidence() != null) {
                evidence(card.evidence());
            }
            svg.close("g");
        }
    }

    private void number(int number, Card card) {
        Rectangle circle = new Rectangle(card.box().x() + 12, card.box().y() + 12, 22, 22);
        svg.shape("circle", "class", "number", "cx", circle.middle(), "cy", circle.y() + 11, "r", 11.0);
        Label.drawCentred(svg, String.valueOf(number), TextStyle.CAPTION, circle);
    }

    private void evidence(Label evidence) {
        double y = evidence.y() - 8;
        svg.path("rule", "M%s %s H%s", evidence.x(), y, evidence.box().right());
        evidence.draw(svg);
    }

    private void arrowTo(Rectangle box) {
        double x = box.middle();
        double tip = box.y() - 4;
        svg.path("arrow", "M%1$s %2$s V%3$s M%4$s %5$s L%1$s %3$s L%6$s %5$s", x, box.y() - WhyLayout.ARROW + 5, tip,
            x - 5, tip - 6, x + 5);
        svg.text(caption.why(), "class", TextStyle.ASKED.css(), "x", x + 12,
            "y", box.y() - (WhyLayout.ARROW + TextStyle.ASKED.leading()) / 2 + TextStyle.ASKED.baseline());
    }

    private void rect(String css, Rectangle box) {
        svg.shape("rect", "class", css, "x", box.x(), "y", box.y(), "width", box.width(), "height", box.height(),
            "rx", 10.0);
    }
}
