package io.hindsight.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import io.hindsight.search.FoldedText.Span;
import io.hindsight.search.Passage.Stretch;

/** Cuts out of a text what stands around its marks. */
final class Snippet {

    /** How much is shown before the first mark and, from there on, at most. */
    private static final int BEFORE = 50;
    private static final int LENGTH = 170;
    private static final String MORE = "…";

    private Snippet() {
    }

    /** @param marks from the first to the last */
    static Passage of(Place place, String text, List<MarkedTerm> marks) {
        int first = marks.stream().max(Comparator.comparingLong((MarkedTerm mark) -> termsFrom(mark, marks))
            .thenComparing(Comparator.comparingInt((MarkedTerm mark) -> mark.span().begin()).reversed())).orElseThrow()
            .span()
            .begin();
        int begin = first <= BEFORE ? 0 : after(text, first - BEFORE, first);
        int end = text.length() <= begin + LENGTH ? text.length() : before(text, begin + LENGTH, first);
        List<Stretch> parts = new ArrayList<>();
        int done = begin;
        add(parts, begin > 0 ? MORE : "", false);
        for (MarkedTerm mark : marks) {
            Span span = mark.span();
            if (span.begin() >= done && span.begin() < end) {
                add(parts, text.substring(done, span.begin()), false);
                done = Math.min(span.end(), end);
                add(parts, text.substring(span.begin(), done), true);
            }
        }
        add(parts, text.substring(done, end), false);
        add(parts, end < text.length() ? MORE : "", false);
        return new Passage(place, parts);
    }

    /** How many terms are marked in what would be shown from there. */
    private static long termsFrom(MarkedTerm first, List<MarkedTerm> marks) {
        int begin = first.span().begin();
        return marks.stream()
            .filter(mark -> mark.span().begin() >= begin && mark.span().end() <= begin + LENGTH - BEFORE)
            .map(MarkedTerm::term).collect(Collectors.toSet()).size();
    }

    /** After the next blank, where there is one before the limit. */
    private static int after(String text, int from, int limit) {
        int blank = text.indexOf(' ', from);
        return blank < 0 || blank >= limit ? sign(text, from) : blank + 1;
    }

    private static int before(String text, int from, int limit) {
        int blank = text.lastIndexOf(' ', from);
        return blank <= limit ? sign(text, from) : blank;
    }

    /** Not within a sign that takes two places. */
    private static int sign(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static void add(List<Stretch> parts, String text, boolean marked) {
        int last = parts.size() - 1;
        if (last >= 0 && parts.get(last).marked() == marked) {
            parts.set(last, new Stretch(parts.get(last).text() + text, marked));
        } else if (!text.isEmpty()) {
            parts.add(new Stretch(text, marked));
        }
    }
}
