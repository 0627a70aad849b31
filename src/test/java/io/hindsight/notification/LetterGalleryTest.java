package io.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.hindsight.mail.Letter;

/** Writes each kind of letter in each language to {@code target/letters}, to be looked at. */
class LetterGalleryTest {

    private static final Path GALLERY = Path.of("target/letters");

    @ParameterizedTest
    @EnumSource
    void each_kind_of_letter_is_there_in_english_and_french(NoticeKind kind) throws Exception {
        Letter english = new LetterDesk().write(SampleNotices.of(kind));
        Letter french = new LetterDesk().inFrench().write(SampleNotices.of(kind));
        keep(kind.code() + "-en", english);
        keep(kind.code() + "-fr", french);
        try (OutputStream mail = Files.newOutputStream(GALLERY.resolve(kind.code() + "-fr.eml"))) {
            new LetterDesk().inFrench().send(SampleNotices.of(kind)).writeTo(mail);
        }
        assertThat(french.subject()).isNotEqualTo(english.subject());
        assertThat(french.text()).isNotEqualTo(english.text()).contains("Vous recevez ce");
        assertThat(french.html()).contains("lang=\"fr\"", "Vous recevez ce");
        assertThat(english.html()).contains("lang=\"en\"", "You get this");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"BULLETIN", "DIGEST", "WEEKLY", "ADDRESS_CONFIRMATION",
        "ADDRESS_CHANGE", "IMPORT_RETURNED", "GATHERED"})
    void each_kind_about_a_confidential_post_mortem_too(NoticeKind kind) throws IOException {
        Notice secret = SampleNotices.about(SampleNotices.of(kind), "PM-2026-0009");
        keep(kind.code() + "-secret-en", new LetterDesk().write(secret));
        keep(kind.code() + "-secret-fr", new LetterDesk().inFrench().write(secret));
    }

    private static void keep(String name, Letter letter) throws IOException {
        Files.createDirectories(GALLERY);
        Files.writeString(GALLERY.resolve(name + ".html"), letter.html());
        Files.writeString(GALLERY.resolve(name + ".txt"), "Subject: " + letter.subject() + "\n\n" + letter.text());
    }
}
