package io.hindsight.login;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The key that all nodes sign with, made with the database. */
@Component
class SharedSecret {

    private final JdbcClient jdbc;
    private volatile @Nullable Secret known;

    SharedSecret(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    byte[] sign(String... parts) {
        Secret secret = known;
        if (secret == null) {
            secret = new Secret(jdbc.sql("SELECT secret FROM login_secret").query(byte[].class).single());
            known = secret;
        }
        return secret.sign(parts);
    }
}
