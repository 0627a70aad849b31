package io.hindsight.walk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;

/** The mails that were really written, as whoever intercepts one reads it: each header and each part, decoded. */
public final class MailFolder {

    /**
     * A mail.
     *
     * @param reader whose address it has, without the domain
     * @param types  the types of its parts
     * @param words  all that it says, in one line
     */
    public record Mail(String reader, List<String> types, String words) {
    }

    private MailFolder() {
    }

    /** Those that were written from then on. */
    public static List<Mail> since(Instant begun, Path folder) throws IOException, MessagingException {
        List<Mail> mails = new ArrayList<>();
        for (Path file : files(folder)) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(begun)) {
                continue;
            }
            try (InputStream source = Files.newInputStream(file)) {
                mails.add(open(new MimeMessage(Session.getInstance(new Properties()), source)));
            }
        }
        return mails;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml")).toList();
        }
    }

    private static Mail open(MimeMessage message) throws IOException, MessagingException {
        List<String> types = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        read(message, types, words);
        String to = ((InternetAddress) message.getAllRecipients()[0]).getAddress();
        return new Mail(to.replaceFirst("@.*", ""), types, words.toString().replaceAll("\\s+", " "));
    }

    private static void read(Part part, List<String> types, StringBuilder words)
            throws IOException, MessagingException {
        for (Header header : Collections.list(part.getAllHeaders())) {
            words.append(MimeUtility.decodeText(MimeUtility.unfold(header.getValue()))).append('\n');
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int at = 0; at < parts.getCount(); at++) {
                read(parts.getBodyPart(at), types, words);
            }
            return;
        }
        types.add(part.getContentType().replaceFirst(";(?s:.*)", ""));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        part.getDataHandler().getInputStream().transferTo(bytes);
        words.append(unfolded(bytes.toString(StandardCharsets.UTF_8))).append('\n');
    }

    /** A calendar file breaks lines within words. */
    private static String unfolded(String text) {
        return text.startsWith("BEGIN:VCALENDAR") ? text.replaceAll("\r?\n[ \t]", "") : text;
    }
}
