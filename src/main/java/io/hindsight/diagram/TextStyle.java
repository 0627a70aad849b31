package io.hindsight.diagram;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The kinds of writing in a diagram: size and line height in pixels. */
public enum TextStyle {
    CAUSE(13.5, false, 17),
    NAME(14, true, 18),
    CAPTION(12, true, 16),
    PROBLEM(15, true, 20),
    ANSWER(14, false, 19),
    EVIDENCE(12, false, 16),
    ASKED(13, false, 17);

    private static final double ASCENT = 0.95;
    private static final double BOLD = 1.13;

    private final double size;
    private final boolean bold;
    private final double leading;

    TextStyle(double size, boolean bold, double leading) {
        this.size = size;
        this.bold = bold;
        this.leading = leading;
    }

    public double size() {
        return size;
    }

    public boolean bold() {
        return bold;
    }

    double leading() {
        return leading;
    }

    /** From the top of a line to the foot of its letters. */
    double baseline() {
        return (leading - size) / 2 + size * ASCENT * 0.9;
    }

    /** How wide the text can be in the widest of the usual typefaces. */
    double width(String text) {
        return TextWidth.ems(text) * size * (bold ? BOLD : 1);
    }

    /** The name in the style sheet. */
    String css() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String rules() {
        return Arrays.stream(values())
            .map(face -> ".%s { font-size: %spx; font-weight: %s; }".formatted(face.css(), face.size,
                face.bold ? 600 : 400))
            .collect(Collectors.joining("\n"));
    }
}
