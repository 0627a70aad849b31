package io.hindsight.mail;

import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/**
 * An address with a name, as headers and calendar files need it: the domain in ASCII, which every server knows, the
 * rest as it is.
 */
public record Mailbox(@Nullable String name, String address) {

    /** @throws AddressException when this is no address, or more than one */
    public static Mailbox of(@Nullable String name, String address) throws AddressException {
        int at = address.lastIndexOf('@');
        String ascii = at < 0 ? address : address.substring(0, at + 1) + domain(address.substring(at + 1));
        InternetAddress one = new InternetAddress(ascii, true);
        if (!ascii.equals(one.getAddress())) {
            throw new AddressException("There is more than an address", ascii);
        }
        return new Mailbox(name, ascii);
    }

    /** @param sender such as {@code Hindsight <hindsight@example.org>} */
    public static Mailbox of(String sender) throws AddressException {
        InternetAddress parsed = new InternetAddress(sender, false);
        return of(parsed.getPersonal(), parsed.getAddress());
    }

    /** Whether mail can be addressed to it; null is nobody. */
    public static boolean isValid(@Nullable String address) {
        try {
            return address != null && !address.isBlank() && of(null, address) != null;
        } catch (AddressException invalid) {
            return false;
        }
    }

    /** Whether only a server with SMTPUTF8 can take it. */
    boolean needsUtf8() {
        return !StandardCharsets.US_ASCII.newEncoder().canEncode(address);
    }

    InternetAddress internetAddress() {
        try {
            return new InternetAddress(address, name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public URI uri() {
        try {
            return URI.create(new URI("mailto", address, null).toASCIIString());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String domain(String typed) throws AddressException {
        try {
            return IDN.toASCII(typed);
        } catch (IllegalArgumentException malformed) {
            throw new AddressException(malformed.getMessage(), typed);
        }
    }
}
