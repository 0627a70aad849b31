package io.hindsight;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** Leads the application to an embedded PostgreSQL. */
public record EmbeddedConnection(String url) implements JdbcConnectionDetails {

    @Override
    public String getUsername() {
        return "postgres";
    }

    @Override
    public String getPassword() {
        return "postgres";
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }
}
