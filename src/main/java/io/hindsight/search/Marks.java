package io.hindsight.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.hindsight.search.FoldedText.Span;
import io.hindsight.search.FoldedText.Word;
import io.hindsight.search.Sought.Term;

/** Finds in a text what the database has found in its post-mortem. */
final class Marks {

    /** By so many signs at its beginning a word is told from most that are no form of it. */
    private static final int BEGINNING = 3;
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    /** What is found by its parts or from within, and not by the forms of words. */
    private static final Pattern LITERAL =
        Pattern.compile(".*[-\\d_.:/\\\\@+=?&%#~$\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}].*");

    private final List<Term> terms;
    private final Map<Term, Set<String>> forms;

    /** @param forms of each term, those of its words that stand in the texts */
    Marks(List<Term> terms, Map<Term, Set<String>> forms) {
        this.terms = terms;
        this.forms = forms;
    }

    /** One of these stands in each text in which a term is found. */
    static List<String> beginnings(List<Term> terms) {
        return terms.stream().flatMap(term -> parts(term)).distinct()
            .map(part -> part.substring(0, Math.min(BEGINNING, part.length()))).distinct().toList();
    }

    /** A query that finds each of its words alone. */
    static String anyWord(Term term) {
        return term.needed().replace(" & ", " | ").replace(" <-> ", " | ");
    }

    /** From the first to the last. */
    List<MarkedTerm> in(FoldedText text) {
        List<Word> words = text.words();
        return terms.stream().flatMap(term -> spans(term, text, words).map(span -> new MarkedTerm(span, term)))
            .sorted(Comparator.comparingInt((MarkedTerm mark) -> mark.span().begin())).toList();
    }

    private Stream<Span> spans(Term term, FoldedText text, List<Word> words) {
        if (term.phrase()) {
            return phrases(parts(term).toList(), words);
        }
        Stream<Span> literal = LITERAL.matcher(term.term()).matches() ? text.find(term.term()).stream() : Stream.of();
        Set<String> spoken = forms.getOrDefault(term, Set.of());
        return Stream.concat(literal, words.stream().filter(word -> spoken.contains(word.folded())).map(Word::span));
    }

    private static Stream<Span> phrases(List<String> phrase, List<Word> words) {
        return IntStream.rangeClosed(0, words.size() - phrase.size())
            .filter(at -> IntStream.range(0, phrase.size())
                .allMatch(next -> words.get(at + next).folded().equals(phrase.get(next))))
            .mapToObj(at -> new Span(words.get(at).span().begin(), words.get(at + phrase.size() - 1).span().end()));
    }

    private static Stream<String> parts(Term term) {
        return SIGNS.splitAsStream(term.term()).filter(part -> !part.isEmpty());
    }
}
