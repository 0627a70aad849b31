package io.hindsight.mail;

/**
 * A file that goes with a mail.
 *
 * @param type its media type
 */
public record Enclosure(String name, String type, byte[] content) {
}
