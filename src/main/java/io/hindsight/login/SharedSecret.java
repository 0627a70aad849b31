package io.hindsight.login;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The key that all nodes sign with, made with the database. */
@Component
class SharedSecret {

    private final JdbcClient jdbc;
    private volatile Secret known;

    SharedSecret(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    byte[] sign(String... parts) {
        if (known == null) {
            known = new Secret(jdbc.sql("SELECT secret FROM login_secret").query(byte[].class).single());
        }
        return known.sign(parts);
    }
}
