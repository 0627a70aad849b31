package io.hindsight.bulletin;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.hindsight.bulletin.Bulletin.Wording;
import io.hindsight.notification.NoticeContent;
import io.hindsight.text.SafeText;

/**
 * What is told of a bulletin: its public wording alone.
 *
 * @param titleFr null where nobody wrote it in French
 * @param textFr  as titleFr
 */
record BulletinContent(String number, String titleEn, String textEn, @Nullable String titleFr,
    @Nullable String textFr) implements NoticeContent {

    static BulletinContent of(Bulletin bulletin) {
        Optional<Wording> french = Optional.ofNullable(bulletin.french());
        return new BulletinContent(bulletin.number(), bulletin.english().title(), bulletin.english().text(),
            french.map(Wording::title).orElse(null), french.map(Wording::text).orElse(null));
    }

    /** As who reads this language is told it: the French title goes with the French text, and not without it. */
    Wording in(String language) {
        return language.equals("fr") && SafeText.filled(textFr).isPresent()
            ? new Wording(SafeText.filled(titleFr).orElse(titleEn), SafeText.filled(textFr).orElse(textEn))
            : new Wording(titleEn, textEn);
    }
}
