package io.hindsight.mail;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

import io.hindsight.text.SafeText;

/**
 * The parts of a mail: the same in other forms, the richest last, and the files beside it. The calendar file is there
 * twice, as an alternative for Outlook and Google, and as an attachment for all others.
 */
final class MimeParts {

    private MimeParts() {
    }

    static void into(MimeMessage message, Letter letter) throws MessagingException {
        MimeMultipart alternative = alternative(letter);
        List<MimeBodyPart> files = files(letter);
        if (files.isEmpty()) {
            message.setContent(alternative);
            return;
        }
        MimeBodyPart text = new MimeBodyPart();
        text.setContent(alternative);
        MimeMultipart mixed = new MimeMultipart("mixed", text);
        for (MimeBodyPart file : files) {
            mixed.addBodyPart(file);
        }
        message.setContent(mixed);
    }

    private static MimeMultipart alternative(Letter letter) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), "UTF-8", "plain");
        MimeMultipart alternative = new MimeMultipart("alternative", text);
        if (letter.html() != null) {
            MimeBodyPart html = new MimeBodyPart();
            html.setText(letter.html(), "UTF-8", "html");
            alternative.addBodyPart(html);
        }
        if (letter.calendar() != null) {
            alternative.addBodyPart(calendar(letter,
                "text/calendar; charset=UTF-8; method=" + letter.calendar().method()));
        }
        return alternative;
    }

    private static List<MimeBodyPart> files(Letter letter) throws MessagingException {
        List<MimeBodyPart> files = new ArrayList<>();
        if (letter.calendar() != null) {
            files.add(attached(calendar(letter, "application/ics; name=invite.ics"), "invite.ics"));
        }
        for (Enclosure enclosure : letter.enclosures()) {
            files.add(attached(part(enclosure.content(), enclosure.type()), SafeText.line(enclosure.name())));
        }
        return files;
    }

    private static MimeBodyPart calendar(Letter letter, String type) throws MessagingException {
        return part(requireNonNull(letter.calendar()).content().getBytes(StandardCharsets.UTF_8), type);
    }

    private static MimeBodyPart attached(MimeBodyPart part, String name) throws MessagingException {
        part.setDisposition(Part.ATTACHMENT);
        part.setFileName(name);
        return part;
    }

    private static MimeBodyPart part(byte[] content, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }
}
