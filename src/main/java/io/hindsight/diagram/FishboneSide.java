package io.hindsight.diagram;

import java.util.ArrayList;
import java.util.List;

import io.hindsight.diagram.Fishbone.Bone;

/**
 * The bones on one side of the spine. All are as long as the fullest one needs, and lean away from the head; the causes
 * stand to the left of their bone, each on its rib.
 */
final class FishboneSide {

    /** From one bone to the next, at any height. */
    static final double SPACING = 262;
    /** Between a cause and the bone before it. */
    static final double GAP = 16;
    private static final double LEANING_PAST_A_LABEL = 16;
    private static final double WRITING = SPACING - GAP - LEANING_PAST_A_LABEL - 6;
    private static final double FARTHEST = 60;
    private static final double STEEPEST = 0.34;
    private static final double SHORTEST = 90;
    private static final double CLEAR = 18;
    private static final double BETWEEN = 12;
    private static final double UNDERLINE = 4;
    private static final double NAME_HEIGHT = 28;
    private static final int MOST_LINES = 6;

    /** A bone from the spine to its name. */
    record Placed(Bone bone, double jointX, double endX, double endY, Rectangle name, List<Rib> ribs) {
    }

    /** A cause over its rib, which meets the bone at (x, y). */
    record Rib(Label label, double x, double y) {
    }

    private final List<Bone> bones;
    private final boolean upper;
    private final List<List<BrokenText>> causes;
    private final double length;
    private final double lean;

    FishboneSide(List<Bone> bones, boolean upper) {
        this.bones = bones;
        this.upper = upper;
        this.causes = bones.stream().map(bone -> bone.causes().stream()
            .map(cause -> BrokenText.of(cause, TextStyle.CAUSE, WRITING, MOST_LINES)).toList()).toList();
        this.length = 2 * CLEAR + Math.max(SHORTEST,
            causes.stream().mapToDouble(FishboneSide::stacked).max().orElse(0));
        double tallest = causes.stream().flatMap(List::stream).mapToDouble(BrokenText::height).max().orElse(1);
        this.lean = Math.min(STEEPEST, Math.min(FARTHEST / length, LEANING_PAST_A_LABEL / (tallest + UNDERLINE)));
    }

    /** From the spine to the far edge of the names. */
    double reach() {
        return length + NAME_HEIGHT;
    }

    /** How far to the left of its joint a bone ends. */
    double overhang() {
        return length * lean;
    }

    List<Placed> place(double spine, double firstJoint) {
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < bones.size(); i++) {
            placed.add(place(bones.get(i), causes.get(i), spine, firstJoint + i * SPACING));
        }
        return placed;
    }

    private Placed place(Bone bone, List<BrokenText> texts, double spine, double joint) {
        double end = upper ? spine - length : spine + length;
        double endX = joint - overhang();
        double nameWidth = TextStyle.NAME.width(bone.name()) + 28;
        Rectangle name = new Rectangle(endX - nameWidth / 2, upper ? end - NAME_HEIGHT : end, nameWidth, NAME_HEIGHT);
        double spare = (length - 2 * CLEAR - stacked(texts)) / (texts.size() + 1);
        List<Rib> ribs = new ArrayList<>();
        double top = Math.min(spine, end) + CLEAR + spare;
        for (BrokenText text : texts) {
            double rib = top + text.height() + UNDERLINE;
            ribs.add(rib(text, top, rib, joint - Math.abs(spine - rib) * lean));
            top = rib + BETWEEN + spare;
        }
        return new Placed(bone, joint, endX, end, name, ribs);
    }

    /**
     * Long texts line up along the bone, short ones stand close to it. All keep clear of their bone, which leans over
     * them above the spine and away from them below it.
     */
    private Rib rib(BrokenText text, double top, double y, double x) {
        double right = x - 6 - (upper ? (y - top) * lean : 0);
        double width = text.lines().size() == 1 ? Math.min(text.width(), WRITING) : WRITING;
        return new Rib(new Label(text, right - width, top, width), x, y);
    }

    private static double stacked(List<BrokenText> texts) {
        return texts.stream().mapToDouble(text -> text.height() + UNDERLINE).sum()
            + BETWEEN * Math.max(0, texts.size() - 1);
    }
}
