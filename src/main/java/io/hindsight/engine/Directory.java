package io.hindsight.engine;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The users and groups that the engine holds, read without asking who may see them. */
@Component
public class Directory {

    /**
     * A user of the engine.
     *
     * @param name first and last name, or the id where neither is known
     */
    public record Entry(String id, String name, String email) {
    }

    private final IdentityService identity;

    Directory(IdentityService identity) {
        this.identity = identity;
    }

    /** The members of a group, by id. */
    public List<Entry> members(String group) {
        return identity.createUserQuery().memberOfGroup(group).orderByUserId().asc().unlimitedList().stream()
            .map(Directory::entry).toList();
    }

    public Optional<Entry> find(String id) {
        return Optional.ofNullable(identity.createUserQuery().userId(id).singleResult()).map(Directory::entry);
    }

    public List<String> groupsOf(String user) {
        return identity.createGroupQuery().groupMember(user).unlimitedList().stream().map(Group::getId).toList();
    }

    private static Entry entry(User user) {
        String name = (nullToEmpty(user.getFirstName()) + ' ' + nullToEmpty(user.getLastName())).strip();
        return new Entry(user.getId(), name.isEmpty() ? user.getId() : name, user.getEmail());
    }

    private static String nullToEmpty(String text) {
        return text == null ? "" : text;
    }
}
