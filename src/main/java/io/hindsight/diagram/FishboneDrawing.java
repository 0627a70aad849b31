package io.hindsight.diagram;

import io.hindsight.diagram.FishboneSide.Placed;
import io.hindsight.diagram.FishboneSide.Rib;

/** Draws an Ishikawa diagram. */
final class FishboneDrawing {

    private final FishboneLayout layout;
    private final Svg svg;

    private FishboneDrawing(FishboneLayout layout, Svg svg) {
        this.layout = layout;
        this.svg = svg;
    }

    static String draw(Fishbone fishbone, DiagramWords caption) {
        FishboneLayout layout = FishboneLayout.of(fishbone);
        Svg svg = new Svg(layout.width(), layout.height(), caption.language(), caption.title(), caption.description());
        FishboneDrawing drawing = new FishboneDrawing(layout, svg);
        layout.bones().forEach(drawing::bone);
        drawing.spine();
        drawing.head(caption.problem());
        return svg.end();
    }

    private void spine() {
        double x = layout.tail();
        double y = layout.spine();
        svg.path("spine", "M%1$s %3$s L%2$s %4$s V%5$s L%1$s %6$s Z", x + 10, layout.head().x(), y - 1.5, y - 5, y + 5,
            y + 1.5);
        svg.path("fish", "M%1$s %3$s Q%2$s %4$s %1$s %5$s Q%6$s %4$s %1$s %3$s Z", x, x + 16, y - 20, y, y + 20,
            x + 34);
    }

    private void bone(Placed placed) {
        svg.open("g", "class", placed.bone().causes().isEmpty() ? "empty" : placed.bone().css());
        svg.path("bone", "M%s %s L%s %s", placed.jointX(), layout.spine(), placed.endX(), placed.endY());
        placed.ribs().forEach(this::rib);
        Rectangle name = placed.name();
        svg.shape("rect", "class", "pill", "x", name.x(), "y", name.y(), "width", name.width(), "height", name.height(),
            "rx", name.height() / 2);
        Label.drawCentred(svg, placed.bone().name(), TextStyle.NAME, name);
        svg.close("g");
    }

    private void rib(Rib rib) {
        rib.label().draw(svg);
        svg.path("rib", "M%s %s H%s", rib.label().x(), rib.y(), rib.x());
        svg.shape("circle", "class", "joint", "cx", rib.x(), "cy", rib.y(), "r", 3.0);
    }

    private void head(String caption) {
        Rectangle head = layout.head();
        svg.open("g", "class", "head");
        svg.path("fish", "M%1$s %2$s H%3$s Q%4$s %2$s %4$s %5$s V%6$s Q%4$s %7$s %3$s %7$s H%1$s Z",
            head.x(), head.y(), head.right() - 34, head.right(), head.y() + 34, head.bottom() - 34, head.bottom());
        svg.text(caption, "class", TextStyle.CAPTION.css(), "x", layout.problem().x(),
            "y", head.y() + 14 + TextStyle.CAPTION.baseline());
        layout.problem().draw(svg);
        svg.close("g");
    }
}
