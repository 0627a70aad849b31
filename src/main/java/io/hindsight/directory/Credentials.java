package io.hindsight.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.hindsight.tenant.LoginStanding;

/** The passwords that the engine keeps of its users. Looking at one costs as much for a name that nobody has. */
@Component
public class Credentials {

    private record Stored(String hash, @Nullable String salt) {
    }

    private final JdbcClient jdbc;
    private final ProcessEngineConfigurationImpl engine;
    private final PasswordHash method;
    private final Stored nobody;

    Credentials(JdbcClient jdbc, ProcessEngineConfigurationImpl engine, PasswordHash method) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.method = method;
        nobody = new Stored(method.encrypt("nobody"), null);
    }

    /**
     * The {@link LoginStanding#mark} of somebody's password, if it is this one. One that is stored in an old way is
     * renewed.
     */
    public Optional<String> mark(String user, String password) {
        Optional<Stored> found = stored(user);
        boolean right = found.isPresent() && matches(password, found.get());
        if (found.isEmpty() || !right && !method.made(found.get().hash())) {
            method.check(password, nobody.hash());
        }
        if (!right) {
            return Optional.empty();
        }
        return method.made(found.get().hash()) ? Optional.of(mark(found.get().hash()))
            : renew(user, found.get(), password);
    }

    private Optional<Stored> stored(String user) {
        return jdbc.sql("SELECT pwd_ AS hash, salt_ AS salt FROM act_id_user WHERE id_ = :user AND pwd_ IS NOT NULL")
            .param("user", user).query(Stored.class).optional();
    }

    private boolean matches(String password, Stored stored) {
        return engine.getPasswordManager().check(EncryptionUtil.saltPassword(password, stored.salt()), stored.hash());
    }

    private Optional<String> renew(String user, Stored old, String password) {
        String hash = engine.getPasswordManager().encrypt(EncryptionUtil.saltPassword(password, old.salt()));
        int renewed = jdbc.sql("UPDATE act_id_user SET pwd_ = :hash, rev_ = rev_ + 1 WHERE id_ = :user AND pwd_ = :old")
            .param("hash", hash).param("user", user).param("old", old.hash()).update();
        return renewed == 1 ? Optional.of(mark(hash)) : mark(user, password);
    }

    /** As {@link Directory#standing} reads it. */
    private static String mark(String hash) {
        try {
            return HexFormat.of().formatHex(
                MessageDigest.getInstance("SHA-256").digest(hash.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
