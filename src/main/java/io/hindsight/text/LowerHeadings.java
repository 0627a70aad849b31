package io.hindsight.text;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;

/** Puts the headings of a text below those of the form or page that it stands in, which has three levels of its own. */
final class LowerHeadings extends AbstractVisitor {

    private static final int AROUND = 3;
    private static final int LOWEST = 6;

    @Override
    public void visit(Heading heading) {
        heading.setLevel(Math.min(LOWEST, heading.getLevel() + AROUND));
        visitChildren(heading);
    }
}
