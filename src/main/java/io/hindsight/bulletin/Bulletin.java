package io.hindsight.bulletin;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * One bulletin as every employee may read it: the public wording, and nothing of the post-mortem.
 *
 * @param number unique and lasting: year and running number
 * @param french null when nobody wrote it; English is then for all
 */
public record Bulletin(@Schema(example = "B-2026-0001") String number, Instant publishedAt, Wording english,
    @Nullable Wording french) {

    /**
     * What it says in one language.
     *
     * @param text Markdown
     */
    public record Wording(String title, String text) {

        /** Null where there is no title, which the text then has not either. */
        static @Nullable Wording of(@Nullable String title, @Nullable String text) {
            return title == null || text == null ? null : new Wording(title, text);
        }
    }

    /**
     * How a post-mortem came to its bulletin, or to none.
     *
     * @param rounds      oldest first
     * @param publication null until it is published
     */
    public record Issue(List<BulletinRound> rounds, @Nullable Publication publication) {
    }

    /**
     * A draft with its review.
     *
     * @param noneReason why no bulletin is needed; null when there is a wording
     * @param lessons    what it was drawn from
     * @param approved   null, as all below, while nobody has reviewed it
     */
    public record BulletinRound(int number, @Nullable String noneReason, @Nullable Wording english,
        @Nullable Wording french,
        List<String> lessons,
        String draftedBy, Instant draftedAt, @Nullable Boolean approved, @Nullable String reasons,
        @Nullable String reviewedBy, @Nullable Instant reviewedAt) {
    }

    /** @param sentTo to how many people it was sent */
    public record Publication(String number, String publishedBy, Instant publishedAt, int sentTo) {
    }

    /** The wording for somebody who reads this language. */
    public @Nullable Wording in(Locale locale) {
        return language(locale).equals("fr") ? french : english;
    }

    /** The language of that wording: {@code en} or {@code fr}. */
    public String language(Locale locale) {
        return french != null && locale.getLanguage().equals("fr") ? "fr" : "en";
    }
}
