package io.hindsight.directory;

import java.util.List;
import java.util.function.Consumer;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.hindsight.tenant.LoginStanding;

/** What people may change in their own entry of the directory, and only by us: the engine gives them no right to. */
@Component
public class OwnEntries {

    private final IdentityService identity;
    private final ProcessEngineConfigurationImpl engine;
    private final Directory directory;
    private final JdbcClient jdbc;

    OwnEntries(IdentityService identity, ProcessEngineConfigurationImpl engine, Directory directory, JdbcClient jdbc) {
        this.identity = identity;
        this.engine = engine;
        this.directory = directory;
        this.jdbc = jdbc;
    }

    /**
     * The rules of the engine's password policy that a new password breaks, as it spells them; none when it may be
     * taken.
     */
    public List<String> broken(String user, String password) {
        return !engine.isEnablePasswordPolicy() ? List.of() : identity.checkPasswordAgainstPolicy(password, user(user))
            .getViolatedRules().stream().map(PasswordPolicyRule::getPlaceholder).toList();
    }

    /** How they stand with it, whatever somebody else changes at the same moment. */
    @Transactional
    public LoginStanding setPassword(String user, String password) {
        save(user, own -> own.setPassword(password));
        return directory.standing(user).orElseThrow();
    }

    public void setAddress(String user, String address) {
        save(user, own -> own.setEmail(address));
    }

    /** Whether somebody else has this mail address, in whatever case. */
    public boolean isOfAnother(String user, String address) {
        return jdbc.sql("SELECT count(*) FROM act_id_user WHERE lower(email_) = lower(?) AND id_ <> ?")
            .params(address, user).query(Integer.class).single() > 0;
    }

    private void save(String user, Consumer<User> change) {
        directory.asEngine(() -> {
            User own = user(user);
            change.accept(own);
            identity.saveUser(own);
            return own;
        });
    }

    private User user(String user) {
        return directory.asEngine(() -> identity.createUserQuery().userId(user).singleResult());
    }
}
