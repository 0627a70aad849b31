package io.hindsight.text;

import java.util.List;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.UrlSanitizer;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/** Makes of people's Markdown what a form may render: HTML becomes words, and links lead to safe addresses only. */
final class ShownMarkdown extends AbstractVisitor {

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final MarkdownRenderer MARKDOWN = MarkdownRenderer.builder().extensions(TABLES).build();
    private static final UrlSanitizer ADDRESSES = new DefaultUrlSanitizer();

    static String of(String markdown) {
        Node document = Prose.parse(markdown);
        document.accept(new ShownMarkdown());
        document.accept(new LowerHeadings());
        return MARKDOWN.render(document).stripTrailing();
    }

    @Override
    public void visit(HtmlInline html) {
        replace(html, new Text(html.getLiteral()));
    }

    @Override
    public void visit(HtmlBlock html) {
        Paragraph words = new Paragraph();
        html.getLiteral().lines().forEach(line -> {
            if (words.getFirstChild() != null) {
                words.appendChild(new HardLineBreak());
            }
            words.appendChild(new Text(line));
        });
        replace(html, words);
    }

    /** A line stays a line, as on the plan's own page. */
    @Override
    public void visit(SoftLineBreak line) {
        replace(line, new HardLineBreak());
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        link.setDestination(ADDRESSES.sanitizeLinkUrl(link.getDestination()));
    }

    private static void replace(Node old, Node other) {
        old.insertAfter(other);
        old.unlink();
    }
}
