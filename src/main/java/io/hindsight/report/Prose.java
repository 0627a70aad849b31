package io.hindsight.report;

import java.util.List;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Shows Markdown as HTML: HTML in it is shown as it was typed, links lead to safe addresses only. */
public final class Prose {

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(TABLES).escapeHtml(true)
        .sanitizeUrls(true).softbreak("<br>\n").build();

    Prose() {
    }

    public String html(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }
}
