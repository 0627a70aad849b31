package io.hindsight.directory;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.hindsight.tenant.LoginStanding;

/** The users and groups that the engine holds, read without asking who may see them. */
@Component
public class Directory {

    /**
     * A user of the engine.
     *
     * @param name first and last name, or the id where neither is known
     */
    public record DirectoryEntry(String id, String name, String email) {
    }

    /**
     * A group of the engine.
     *
     * @param name    what an administrator calls it; may be null
     * @param peopled whether somebody is in it
     */
    public record DirectoryGroup(String id, @Nullable String name, boolean peopled) {
    }

    private final IdentityService identity;
    private final ProcessEngineConfigurationImpl engine;
    private final JdbcClient jdbc;

    Directory(IdentityService identity, ProcessEngineConfigurationImpl engine, JdbcClient jdbc) {
        this.identity = identity;
        this.engine = engine;
        this.jdbc = jdbc;
    }

    /** The members of a group, by id. */
    public List<DirectoryEntry> members(String group) {
        return asEngine(() -> identity.createUserQuery().memberOfGroup(group).orderByUserId().asc().unlimitedList())
            .stream().map(Directory::entry).toList();
    }

    public Optional<DirectoryEntry> find(String id) {
        return Optional.ofNullable(asEngine(() -> identity.createUserQuery().userId(id).singleResult()))
            .map(Directory::entry);
    }

    /** Those of them who are users. */
    public List<DirectoryEntry> all(Collection<String> ids) {
        return ids.isEmpty() ? List.of()
            : asEngine(() -> identity.createUserQuery().userIdIn(ids.toArray(String[]::new)).unlimitedList()).stream()
                .map(Directory::entry).toList();
    }

    /** All groups as they are now. */
    public List<DirectoryGroup> groups() {
        return jdbc.sql("""
            SELECT id_ AS id, name_ AS name, EXISTS (
                SELECT FROM act_id_membership WHERE group_id_ = id_) AS peopled
            FROM act_id_group""").query(DirectoryGroup.class).list();
    }

    public List<String> groupsOf(String user) {
        return asEngine(() -> identity.createGroupQuery().groupMember(user).unlimitedList()).stream()
            .map(Group::getId).toList();
    }

    /** How a user stands now, if there is one: a single statement, since each request asks. */
    public Optional<LoginStanding> standing(String user) {
        return jdbc.sql("""
            SELECT encode(sha256(convert_to(coalesce(u.pwd_, ''), 'UTF8')), 'hex') AS mark,
                   ARRAY(SELECT m.group_id_ FROM act_id_membership m WHERE m.user_id_ = u.id_ ORDER BY 1) AS groups,
                   r.language
            FROM act_id_user u LEFT JOIN reader_language r ON r.person = u.id_
            WHERE u.id_ = :user
            """).param("user", user).query((row, number) -> new LoginStanding(
            List.of((String[]) row.getArray("groups").getArray()), row.getString("mark"),
            Optional.ofNullable(row.getString("language")).map(Locale::forLanguageTag).orElse(null))).optional();
    }

    /** Without the rights of whoever is logged in, who may see no other user. */
    <T> T asEngine(Callable<T> query) {
        return engine.getCommandExecutorTxRequired().execute(context -> {
            try {
                return context.runWithoutAuthorization(query);
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    public static DirectoryEntry entry(User user) {
        String name = (nullToEmpty(user.getFirstName()) + ' ' + nullToEmpty(user.getLastName())).strip();
        return new DirectoryEntry(user.getId(), name.isEmpty() ? user.getId() : name, user.getEmail());
    }

    private static String nullToEmpty(String text) {
        return text == null ? "" : text;
    }
}
