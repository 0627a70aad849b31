package io.hindsight.analysis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import io.hindsight.analysis.Analysis.RootCause;
import io.hindsight.analysis.Analysis.Why;
import io.hindsight.engine.Refusal;
import io.hindsight.text.Markdown;

/** Knows answers that say no more than that a person erred, which is where asking why begins. */
@Component
class HumanError {

    private final List<List<String>> phrases = new ArrayList<>();
    private final Set<String> fillers = new HashSet<>();

    /** @param words lines as {@code human-error.txt} explains them */
    HumanError(@Value("${hindsight.analysis.human-error:classpath:human-error.txt}") Resource words)
            throws IOException {
        for (String line : words.getContentAsString(StandardCharsets.UTF_8).lines().toList()) {
            if (line.startsWith("~")) {
                fillers.addAll(wordsOf(line));
            } else if (!line.startsWith("#") && !line.isBlank()) {
                phrases.add(wordsOf(line));
            }
        }
        phrases.sort(Comparator.comparing(List<String>::size).reversed());
    }

    /** @throws Refusal when a chain ends there */
    void checkLastOf(List<Why> whys) {
        for (int i = 0; i < whys.size(); i++) {
            Why why = whys.get(i);
            boolean last = i == whys.size() - 1 || whys.get(i + 1).chain() != why.chain();
            if (last && isAllOf(why.answer())) {
                throw new Refusal("refused.why.human-error", why.chain(), quoted(why.answer()));
            }
        }
    }

    /** @throws Refusal when what made an error possible is said to be the error */
    void checkMadePossible(List<RootCause> causes) {
        for (int number = 1; number <= causes.size(); number++) {
            String text = causes.get(number - 1).madePossible();
            if (text != null && isAllOf(text)) {
                throw new Refusal("refused.causes.human-error", quoted(text))
                    .at("rootCause" + number + "MadePossible");
            }
        }
    }

    boolean isAllOf(String answer) {
        List<String> words = wordsOf(answer);
        boolean erred = false;
        int position = 0;
        while (position < words.size()) {
            List<String> rest = words.subList(position, words.size());
            int length = phrases.stream().filter(phrase -> startsWith(rest, phrase)).mapToInt(List::size).findFirst()
                .orElse(0);
            if (length == 0 && !fillers.contains(rest.get(0))) {
                return false;
            }
            erred |= length > 0;
            position += Math.max(1, length);
        }
        return erred;
    }

    private static boolean startsWith(List<String> words, List<String> phrase) {
        return words.size() >= phrase.size() && words.subList(0, phrase.size()).equals(phrase);
    }

    /** In lower case, without accents, apostrophes and other signs. */
    private static List<String> wordsOf(String text) {
        String plain =
            Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        return List.of(plain.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().split(" "));
    }

    private static String quoted(String answer) {
        return Markdown.shortened(answer.strip(), 80);
    }
}
