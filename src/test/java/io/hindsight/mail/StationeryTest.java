package io.hindsight.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;

import io.hindsight.Speaking;
import io.hindsight.mail.LetterPart.Paragraph;
import io.hindsight.notification.LetterDesk;
import io.hindsight.text.Words;

class StationeryTest {

    final MessageSource messages = Speaking.ENGLISH.messages();
    final Stationery stationery = new Stationery(messages, LetterDesk.SETTINGS);

    @Test
    void the_same_letter_for_many_is_written_once() {
        assertThat(stationery.text(sheet("Hang up."), voice("en", "Europe/Paris")))
            .isSameAs(stationery.text(sheet("Hang up."), voice("en", "Europe/Paris")));
        assertThat(stationery.html(sheet("Hang up."), voice("en", "Europe/Paris"), "Hindsight"))
            .isSameAs(stationery.html(sheet("Hang up."), voice("en", "Europe/Paris"), "Hindsight"));
    }

    @Test
    void what_differs_is_written_anew() {
        String text = stationery.text(sheet("Hang up."), voice("en", "Europe/Paris"));
        assertThat(stationery.text(sheet("Call back."), voice("en", "Europe/Paris"))).isNotEqualTo(text);
        assertThat(stationery.text(sheet("Hang up."), voice("fr", "Europe/Paris"))).isNotEqualTo(text);
        assertThat(stationery.text(sheet("Hang up."), voice("en", "Asia/Tokyo"))).isNotEqualTo(text);
        assertThat(stationery.html(sheet("Hang up."), voice("en", "Europe/Paris"), "PM-2026-0001"))
            .contains("PM-2026-0001")
            .isNotEqualTo(stationery.html(sheet("Hang up."), voice("en", "Europe/Paris"), "PM-2026-0002"));
    }

    private static LetterDraft sheet(String text) {
        return new LetterDraft("Phishing by phone", "Phishing by phone", List.of(new Paragraph(text)), "Read",
            "https://x/",
            "Why.");
    }

    private ReaderWords voice(String language, String zone) {
        return new ReaderWords(new Words(messages, Locale.forLanguageTag(language)), ZoneId.of(zone), Instant.EPOCH);
    }
}
