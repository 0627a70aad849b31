package io.hindsight.diagram;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes a picture as SVG that stands alone: no script, nothing to fetch, in light and dark. */
final class Svg {

    private static final String REPLACEMENT = "\uFFFD";

    private final StringBuilder out = new StringBuilder();

    /** Begins a picture of this size in pixels. */
    Svg(double width, double height, String language, String title, String description) {
        open("svg", "xmlns", "http://www.w3.org/2000/svg", "width", width, "height", height,
            "viewBox", "0 0 " + number(width) + " " + number(height), "role", "img", "lang", language,
            "aria-labelledby", "title desc");
        element("title", title, "id", "title");
        element("desc", description, "id", "desc");
        element("style", DiagramStyle.RULES);
        shape("rect", "class", "paper", "width", width, "height", height);
    }

    Svg open(String name, Object... attributes) {
        start(name, attributes);
        out.append('>');
        return this;
    }

    Svg close(String name) {
        out.append("</").append(name).append(">\n");
        return this;
    }

    Svg shape(String name, Object... attributes) {
        start(name, attributes);
        out.append("/>\n");
        return this;
    }

    Svg path(String css, String path, Object... numbers) {
        Object[] written = new Object[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            written[i] = number((Double) numbers[i]);
        }
        return shape("path", "class", css, "d", path.formatted(written));
    }

    Svg text(String text, Object... attributes) {
        return element("text", text, attributes);
    }

    Svg title(String text) {
        return element("title", text);
    }

    /** The whole picture; nothing can be added after it. */
    String end() {
        close("svg");
        return out.toString();
    }

    /** Replaces what XML 1.0 forbids, such as control characters and halves of surrogate pairs. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(character -> clean.append(
            isAllowed(character) ? Character.toString(character) : REPLACEMENT));
        return clean.toString();
    }

    private Svg element(String name, String text, Object... attributes) {
        open(name, attributes);
        out.append(escape(text));
        return close(name);
    }

    private void start(String name, Object... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            out.append(' ').append(attributes[i]).append("=\"")
                .append(escape(value instanceof Double given ? number(given) : value.toString())).append('"');
        }
    }

    private static String escape(String text) {
        return clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static boolean isAllowed(int character) {
        return character == '\t' || character == '\n' || character == '\r'
            || character >= 0x20 && character <= 0xD7FF
            || character >= 0xE000 && character <= 0xFFFD
            || character >= 0x10000;
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
