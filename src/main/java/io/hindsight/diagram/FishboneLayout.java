package io.hindsight.diagram;

import java.util.List;
import java.util.stream.Stream;

import io.hindsight.diagram.FishboneSide.Placed;

/** Where everything in an Ishikawa diagram is: the problem in the head at the right, the spine running into it. */
record FishboneLayout(double width, double height, double tail, double spine, Rectangle head, Label problem,
    List<Placed> bones) {

    private static final double MARGIN = 24;
    private static final double NECK = 46;
    private static final double HEAD = 196;
    private static final double HEAD_PADDING = 18;
    private static final double CAPTION = 24;
    private static final int MOST_LINES = 14;

    static FishboneLayout of(Fishbone fishbone) {
        FishboneSide upper = new FishboneSide(fishbone.upper(), true);
        FishboneSide lower = new FishboneSide(fishbone.lower(), false);
        BrokenText problem = BrokenText.of(fishbone.problem(), TextStyle.PROBLEM, HEAD - 2 * HEAD_PADDING, MOST_LINES);
        double headHeight = problem.height() + CAPTION + 2 * HEAD_PADDING;
        double spine = MARGIN + Math.max(upper.reach(), headHeight / 2);
        double height = spine + Math.max(lower.reach(), headHeight / 2) + MARGIN;
        double joint = MARGIN + Math.max(upper.overhang(), lower.overhang()) + FishboneSide.SPACING - FishboneSide.GAP;
        double headX = joint + (fishbone.perSide() - 1) * FishboneSide.SPACING + NECK;
        Rectangle head = new Rectangle(headX, spine - headHeight / 2, HEAD, headHeight);
        Label text =
            new Label(problem, headX + HEAD_PADDING, head.y() + HEAD_PADDING + CAPTION, HEAD - 2 * HEAD_PADDING);
        return new FishboneLayout(head.right() + MARGIN, height, MARGIN, spine, head, text,
            Stream.concat(upper.place(spine, joint).stream(), lower.place(spine, joint).stream()).toList());
    }
}
