package io.hindsight.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A heading of a Markdown text; none that stands in code, a quotation or a list.
 *
 * @param level from 1 to 6
 * @param title its words without markup; may be empty
 * @param line  where it begins, from 0
 * @param next  the line behind it
 */
public record MarkdownHeading(int level, String title, int line, int next) {

    private static final Parser PARSER = Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

    /** The headings in their order. */
    public static List<MarkdownHeading> of(String markdown) {
        List<MarkdownHeading> headings = new ArrayList<>();
        children(PARSER.parse(markdown)).filter(Heading.class::isInstance).map(Heading.class::cast)
            .forEach(heading -> headings.add(of(heading)));
        return headings;
    }

    private static MarkdownHeading of(Heading heading) {
        List<SourceSpan> lines = heading.getSourceSpans();
        return new MarkdownHeading(heading.getLevel(), words(heading).strip(), lines.get(0).getLineIndex(),
            lines.get(lines.size() - 1).getLineIndex() + 1);
    }

    private static String words(Node node) {
        return node instanceof Text text ? text.getLiteral() : node instanceof Code code ? code.getLiteral()
            : children(node).map(MarkdownHeading::words).collect(Collectors.joining());
    }

    private static Stream<Node> children(Node node) {
        return Stream.iterate(node.getFirstChild(), child -> child != null, Node::getNext);
    }
}
