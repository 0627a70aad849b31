package io.hindsight.text;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Writes links, quotations and tables as people do who have only plain text. */
final class PlainProse extends AbstractVisitor {

    private static final String INDENT = "    ";

    private boolean quoted;

    /** The words, and then the address where the words do not say it. */
    @Override
    public void visit(Link link) {
        visitChildren(link);
        boolean told = link.getFirstChild() instanceof Text words && words == link.getLastChild()
            && link.getDestination().endsWith(words.getLiteral());
        if (!told) {
            link.appendChild(new Text(" (" + link.getDestination() + ")"));
        }
        unwrap(link);
    }

    @Override
    public void visit(BlockQuote quote) {
        boolean outer = quoted;
        quoted = true;
        visitChildren(quote);
        quoted = outer;
        unwrap(quote);
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        if (quoted) {
            paragraph.prependChild(new Text(INDENT));
        }
    }

    @Override
    public void visit(SoftLineBreak line) {
        indent(line);
    }

    @Override
    public void visit(HardLineBreak line) {
        indent(line);
    }

    @Override
    public void visit(CustomNode node) {
        visitChildren(node);
        if (node instanceof TableCell && node.getNext() != null) {
            node.appendChild(new Text(" "));
        }
    }

    private void indent(Node line) {
        if (quoted) {
            line.insertAfter(new Text(INDENT));
        }
    }

    private static void unwrap(Node node) {
        for (Node child = node.getFirstChild(), next; child != null; child = next) {
            next = child.getNext();
            node.insertBefore(child);
        }
        node.unlink();
    }
}
