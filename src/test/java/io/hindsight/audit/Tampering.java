package io.hindsight.audit;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Changes one thing in a copy of the audit: flips a column, cuts a row, swaps two, or cuts the tail. */
record Tampering(Random random) {

    List<AuditRow> of(List<AuditRow> whole) {
        List<AuditRow> rows = new ArrayList<>(whole);
        int at = random.nextInt(rows.size());
        switch (random.nextInt(5)) {
            case 0 -> rows.remove(at);
            case 1 -> Collections.swap(rows, at, (at + 1 + random.nextInt(rows.size() - 1)) % rows.size());
            case 2 -> rows.subList(at, rows.size()).clear();
            case 3 -> exchange(rows, at, (at + 1 + random.nextInt(rows.size() - 1)) % rows.size());
            default -> rows.set(at, flip(rows.get(at), random.nextInt(10)));
        }
        return rows;
    }

    /** Two rows tell each other's story in their own place. */
    private static void exchange(List<AuditRow> rows, int one, int other) {
        AuditRow first = rows.get(one);
        AuditRow second = rows.get(other);
        rows.set(one, told(second, first));
        rows.set(other, told(first, second));
    }

    private static AuditRow told(AuditRow story, AuditRow place) {
        return new AuditRow(place.number(), story.at(), story.actor(), story.actorName(), story.address(), story.kind(),
            story.about(), story.details(), place.previous(), place.hash());
    }

    private AuditRow flip(AuditRow row, int column) {
        return new AuditRow(column == 0 ? row.number() ^ 1L << random.nextInt(20) : row.number(),
            column == 1 ? row.at().plus(1, ChronoUnit.MICROS) : row.at(), flip(row.actor(), column == 2),
            flip(row.actorName(), column == 3), flip(row.address(), column == 4), flip(row.kind(), column == 5),
            flip(row.about(), column == 6), flip(row.details(), column == 7), flip(row.previous(), column == 8),
            flip(row.hash(), column == 9));
    }

    private String flip(String text, boolean flips) {
        if (!flips) {
            return text;
        }
        if (text == null) {
            return "";
        }
        int at = random.nextInt(text.length());
        return text.substring(0, at) + (char) (text.charAt(at) ^ 1) + text.substring(at + 1);
    }
}
