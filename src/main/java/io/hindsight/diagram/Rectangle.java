package io.hindsight.diagram;

/** A place in a diagram, in pixels from its top left corner. */
record Rectangle(double x, double y, double width, double height) {

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double middle() {
        return x + width / 2;
    }
}
