package io.hindsight.appointment;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Folds the lines of a calendar file: none is longer than 75 octets, and no character is cut in two. */
final class Folding {

    private static final int OCTETS = 75;

    private Folding() {
    }

    static String fold(String calendar) {
        return calendar.lines().map(Folding::line).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(String line) {
        StringBuilder folded = new StringBuilder();
        int used = 0;
        for (int character : line.codePoints().toArray()) {
            String one = Character.toString(character);
            int octets = one.getBytes(StandardCharsets.UTF_8).length;
            if (used + octets > OCTETS) {
                folded.append("\r\n ");
                used = 1;
            }
            folded.append(one);
            used += octets;
        }
        return folded.toString();
    }
}
