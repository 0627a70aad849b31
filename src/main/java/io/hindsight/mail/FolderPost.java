package io.hindsight.mail;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;

/** Writes letters as {@code .eml} files, named after their readers, into a folder, where no mail server is set. */
class FolderPost implements Post {

    private static final int LONGEST_READER = 64;
    private static final Session NOWHERE = Session.getInstance(new Properties());

    private final MimeLetter envelope;
    private final Path folder;

    FolderPost(MimeLetter envelope, Path folder) {
        this.envelope = envelope;
        this.folder = folder;
    }

    @Override
    public void deliver(Letter letter) {
        try {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, "mail", ".tmp");
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                envelope.of(letter, NOWHERE).writeTo(file);
            }
            Files.move(unfinished, folder.resolve(name(letter)), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | MessagingException failed) {
            throw new UndeliveredNotice("The mail could not be written into " + folder + ": " + failed.getMessage(),
                failed);
        }
    }

    /** The same each time that a letter is sent: {@code sam-48c682d6-….eml}. */
    private static String name(Letter letter) {
        String reader = letter.address().replaceAll("@.*|[^A-Za-z0-9._-]", "");
        return reader.substring(0, Math.min(LONGEST_READER, reader.length())) + "-"
            + letter.messageId().replaceAll("[^A-Za-z0-9-]", "").substring(0, 36) + ".eml";
    }
}
