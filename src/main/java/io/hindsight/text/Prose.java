package io.hindsight.text;

import java.util.List;
import java.util.Map;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Shows Markdown as HTML or as plain text: HTML in it is shown as it was typed, links lead to safe addresses only, and
 * a picture is a link to it, so that nothing is loaded from elsewhere.
 */
public final class Prose {

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final TextContentRenderer TEXT = TextContentRenderer.builder().extensions(TABLES)
        .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS).build();

    private final HtmlRenderer renderer;

    public Prose() {
        this(Map.of());
    }

    /** @param styles CSS by tag, for where no style sheet reaches */
    public Prose(Map<String, String> styles) {
        renderer = HtmlRenderer.builder().extensions(TABLES).escapeHtml(true).sanitizeUrls(true).softbreak("<br>\n")
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (styles.containsKey(tag)) {
                    attributes.put("style", styles.get(tag));
                }
            }).build();
    }

    public String html(String markdown) {
        return renderer.render(parse(markdown));
    }

    /** As {@link #html}, within a page: its headings are below those around it. */
    public String inner(String markdown) {
        Node document = parse(markdown);
        document.accept(new LowerHeadings());
        return renderer.render(document);
    }

    public String text(String markdown) {
        Node document = parse(markdown);
        document.accept(new PlainProse());
        return TEXT.render(document);
    }

    static Node parse(String markdown) {
        Node document = PARSER.parse(markdown);
        document.accept(new Unpicturing());
        return document;
    }

    private static class Unpicturing extends AbstractVisitor {

        @Override
        public void visit(Image image) {
            Link link = new Link(image.getDestination(), image.getTitle());
            for (Node child = image.getFirstChild(), next; child != null; child = next) {
                next = child.getNext();
                link.appendChild(child);
            }
            image.insertAfter(link);
            image.unlink();
            visitChildren(link);
        }
    }
}
