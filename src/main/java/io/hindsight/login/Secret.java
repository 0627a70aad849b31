package io.hindsight.login;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key with which texts are hashed so that nobody without it can. */
record Secret(byte[] key) {

    private static final String METHOD = "HmacSHA256";

    /** No two lists of parts have the same one. */
    byte[] sign(String... parts) {
        try {
            Mac mac = Mac.getInstance(METHOD);
            mac.init(new SecretKeySpec(key, METHOD));
            for (String part : parts) {
                mac.update((part.length() + ":").getBytes(StandardCharsets.UTF_8));
                mac.update(part.getBytes(StandardCharsets.UTF_8));
            }
            return mac.doFinal();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
