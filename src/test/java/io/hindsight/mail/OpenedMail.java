package io.hindsight.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** A mail as it arrives: read back from its bytes. */
public record OpenedMail(MimeMessage message, String source, List<Part> leaves) {

    public static OpenedMail of(MimeMessage sent) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        sent.writeTo(bytes);
        Properties properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", "true");
        MimeMessage message = new MimeMessage(Session.getInstance(properties),
            new ByteArrayInputStream(bytes.toByteArray()));
        List<Part> leaves = new ArrayList<>();
        collect(message, leaves);
        return new OpenedMail(message, bytes.toString(StandardCharsets.UTF_8), leaves);
    }

    public String header(String name) throws Exception {
        String[] values = message.getHeader(name);
        return values == null ? null : String.join("|", values);
    }

    public List<String> types() throws Exception {
        List<String> types = new ArrayList<>();
        for (Part leaf : leaves) {
            types.add(leaf.getContentType().replaceAll("\\s+", " "));
        }
        return types;
    }

    public String headerSection() {
        return source.substring(0, source.indexOf("\r\n\r\n"));
    }

    private static void collect(Part part, List<Part> leaves) throws Exception {
        if (part.isMimeType("multipart/*")) {
            Multipart parts = (Multipart) part.getContent();
            for (int at = 0; at < parts.getCount(); at++) {
                BodyPart one = parts.getBodyPart(at);
                collect(one, leaves);
            }
        } else {
            leaves.add(part);
        }
    }
}
