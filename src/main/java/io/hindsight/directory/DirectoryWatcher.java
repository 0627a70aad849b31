package io.hindsight.directory;

import org.jspecify.annotations.Nullable;

import io.hindsight.engine.Refusal;

/**
 * Is told what changes in the directory of users and groups, in the transaction that changes it. A {@link Refusal}
 * thrown here undoes the change. Who changes it is the engine's current login; at start there is none.
 */
public interface DirectoryWatcher {

    /**
     * A user is about to be created or changed.
     *
     * @param before   as the directory has it; null for a new one
     * @param after    as it will be
     * @param password whether it has a new password
     */
    default void saving(Directory.@Nullable DirectoryEntry before, Directory.DirectoryEntry after, boolean password) {
    }

    /** A user is about to be deleted. */
    default void deleting(Directory.DirectoryEntry user) {
    }

    /** A user has become a member of a group. */
    default void joined(String user, String group) {
    }

    /** A user is a member of a group no longer. */
    default void left(String user, String group) {
    }

    /** A group has been made or renamed. */
    default void groupSaved(String group) {
    }

    /** A group has been deleted, with its memberships. */
    default void groupDeleted(String group) {
    }
}
