package io.hindsight.mail;

import java.util.List;

import io.hindsight.mail.LetterPart.Paragraph;

/**
 * What a letter says, before it is written as text and as a page.
 *
 * @param subject without the reference
 * @param heading one line
 * @param button  what the link leads to
 * @param link    an address
 * @param why     why this reader gets it
 */
public record LetterDraft(String subject, String heading, List<LetterPart> parts, String button, String link,
    String why) {

    /** What lists of mails show beside the subject. */
    public String preview() {
        return parts.stream().filter(Paragraph.class::isInstance).map(Paragraph.class::cast).map(Paragraph::text)
            .findFirst().orElse(heading);
    }
}
