package io.hindsight.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.directory.Directory.DirectoryEntry;
import io.hindsight.directory.DirectoryWatcher;

/** Keeps each change of users, groups and passwords; of a password only that it is another. */
@Component
class DirectoryAudit implements DirectoryWatcher {

    private final Audit audit;

    DirectoryAudit(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void saving(@Nullable DirectoryEntry before, DirectoryEntry after, boolean password) {
        Map<String, String> changes = new HashMap<>();
        change(changes, "name", before == null ? null : before.name(), after.name());
        change(changes, "email", before == null ? null : before.email(), after.email());
        if (before == null) {
            audit.note(AuditKind.USER_CREATED, after.id(), changes);
        } else if (!changes.isEmpty()) {
            audit.note(AuditKind.USER_CHANGED, after.id(), changes);
        }
        if (before != null && password) {
            audit.note(AuditKind.PASSWORD_CHANGED, after.id(), Map.of());
        }
    }

    private static void change(Map<String, String> changes, String what, @Nullable String before, String after) {
        if (!Objects.equals(before, after)) {
            changes.put(what, Objects.requireNonNullElse(after, ""));
            if (before != null) {
                changes.put(what + "Before", before);
            }
        }
    }

    @Override
    public void deleting(DirectoryEntry user) {
        audit.note(AuditKind.USER_DELETED, user.id(), Map.of("name", user.name()));
    }

    @Override
    public void joined(String user, String group) {
        audit.note(AuditKind.GROUP_JOINED, user, Map.of("group", group));
    }

    @Override
    public void left(String user, String group) {
        audit.note(AuditKind.GROUP_LEFT, user, Map.of("group", group));
    }

    @Override
    public void groupSaved(String group) {
        audit.note(AuditKind.GROUP_CHANGED, group, Map.of());
    }

    @Override
    public void groupDeleted(String group) {
        audit.note(AuditKind.GROUP_DELETED, group, Map.of());
    }
}
