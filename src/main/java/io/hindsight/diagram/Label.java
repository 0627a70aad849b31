package io.hindsight.diagram;

/**
 * Lines of text at their place. Each line is a text of its own, so that no script turns the order of its neighbours.
 *
 * @param x where the lines begin, or end in a script that runs from right to left
 */
record Label(BrokenText text, double x, double y, double width) {

    Rectangle box() {
        return new Rectangle(x, y, width, text.height());
    }

    void draw(Svg svg) {
        svg.open("g");
        if (text.cut()) {
            svg.title(text.whole());
        }
        double baseline = y + text.face().baseline();
        for (String line : text.lines()) {
            if (text.isRightToLeft()) {
                svg.text(line, "class", text.face().css(), "x", x + width, "y", baseline, "direction", "rtl");
            } else {
                svg.text(line, "class", text.face().css(), "x", x, "y", baseline);
            }
            baseline += text.face().leading();
        }
        svg.close("g");
    }

    /** In the middle of a box, on one line. */
    static void drawCentred(Svg svg, String text, TextStyle face, Rectangle box) {
        svg.text(text, "class", face.css(), "x", box.middle(),
            "y", box.y() + (box.height() - face.leading()) / 2 + face.baseline(), "text-anchor", "middle");
    }
}
