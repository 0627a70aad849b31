package io.hindsight.pdf;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Prepares a page for paper. */
final class PrintLayout {

    private static final double PIXELS_OF_A_MM = 96 / 25.4;
    /** Of the size that it is drawn in: letters of 8 points. */
    private static final double LEGIBLE = 0.8;
    private static final Pattern SIZE = Pattern.compile("<svg[^>]* width=\"([\\d.]+)\" height=\"([\\d.]+)\"");

    private PrintLayout() {
    }

    /**
     * Terms become the heads of table rows, which stay beside what belongs to them; links say where they lead. A
     * diagram is as large as its page allows; one that would be hard to read across an upright page has a page of its
     * own that lies.
     *
     * @param scheme   by which diagrams are named, as in picture:whys.svg
     * @param pictures the diagrams by these names
     */
    static Document of(String html, String scheme, Map<String, String> pictures) {
        Document page = Jsoup.parse(html);
        page.select("figure img").forEach(image -> {
            image.attr("src", scheme + ":" + image.attr("src").replaceFirst(".*/", ""));
            place(image, pictures.getOrDefault(image.attr("src"), ""));
        });
        page.select("a").forEach(link -> link.attr("title", link.text()));
        page.select("dl").forEach(PrintLayout::table);
        return page;
    }

    private static void place(Element image, String picture) {
        Matcher size = SIZE.matcher(picture);
        if (!size.find()) {
            return;
        }
        double width = Double.parseDouble(size.group(1));
        double height = Double.parseDouble(size.group(2));
        double upright = share(width, height, 174, 215);
        double lying = share(width, height, 261, 138);
        boolean lies = upright < LEGIBLE && lying > upright;
        double share = lies ? lying : upright;
        image.attr("width", String.valueOf((int) (width * share)));
        image.attr("height", String.valueOf((int) (height * share)));
        Element figure = requireNonNull(image.closest("figure"));
        Element heading = figure.previousElementSibling();
        if (lies && heading != null) {
            figure.addClass("lying").prependChild(heading);
        }
    }

    /** How large it can be on so many millimetres, of how large it is drawn in pixels. */
    private static double share(double width, double height, int across, int down) {
        return Math.min(1, Math.min(across / width, down / height) * PIXELS_OF_A_MM);
    }

    private static void table(Element terms) {
        Element table = new Element("table").addClass("terms");
        Element said = null;
        for (Element child : terms.children()) {
            if (child.normalName().equals("dt") || said == null) {
                Element row = table.appendElement("tr");
                Element head = row.appendElement("th").attr("scope", "row");
                said = row.appendElement("td");
                if (child.normalName().equals("dt")) {
                    head.appendChildren(child.childNodesCopy());
                    continue;
                }
            }
            said.appendChild(child.clone().tagName("div"));
        }
        terms.replaceWith(table);
    }
}
