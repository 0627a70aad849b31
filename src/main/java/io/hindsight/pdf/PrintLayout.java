package io.hindsight.pdf;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Prepares a page for paper. */
final class PrintLayout {

    private PrintLayout() {
    }

    /**
     * Terms become the heads of table rows, which stay beside what belongs to them; links say where they lead.
     *
     * @param pictures the scheme by which diagrams are named, as in picture:whys.svg
     */
    static Document of(String html, String pictures) {
        Document page = Jsoup.parse(html);
        page.select("figure img")
            .forEach(image -> image.attr("src", pictures + ":" + image.attr("src").replaceFirst(".*/", "")));
        page.select("a").forEach(link -> link.attr("title", link.text()));
        page.select("dl").forEach(PrintLayout::table);
        return page;
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
