package io.hindsight.diagram;

import java.util.List;

/**
 * An Ishikawa diagram: a problem, and what contributed to it.
 *
 * @param bones the first half is drawn above the spine, the others below it
 */
record Fishbone(String problem, List<Bone> bones) {

    /**
     * One kind of causes.
     *
     * @param css  its name in the style sheet
     * @param name as the reader's language calls it
     */
    record Bone(String css, String name, List<String> causes) {
    }

    List<Bone> upper() {
        return bones.subList(0, perSide());
    }

    List<Bone> lower() {
        return bones.subList(perSide(), bones.size());
    }

    int perSide() {
        return (bones.size() + 1) / 2;
    }
}
