package io.hindsight.directory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.springframework.core.io.Resource;

/** Passwords that many people have, so that they are tried first. Capitals make no difference. */
class CommonPasswords {

    private final Set<String> all = new HashSet<>();

    CommonPasswords(List<Resource> lists, int shortest) {
        for (Resource list : lists) {
            try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(list.getInputStream(), StandardCharsets.UTF_8))) {
                lines.lines().map(CommonPasswords::plain).filter(password -> length(password) >= shortest)
                    .forEach(all::add);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("The list of common passwords cannot be read: " + list, unreadable);
            }
        }
    }

    boolean contains(String password) {
        return all.contains(plain(password));
    }

    static int length(String password) {
        return password.codePointCount(0, password.length());
    }

    private static String plain(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    }
}
