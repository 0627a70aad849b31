package io.hindsight.assignment;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import io.hindsight.directory.Directory.DirectoryEntry;
import io.hindsight.directory.DirectoryWatcher;

/** Sees people leave; it is there before the engine is. */
@Component
class LeaverWatch implements DirectoryWatcher {

    private final ObjectProvider<Leavers> leavers;

    LeaverWatch(ObjectProvider<Leavers> leavers) {
        this.leavers = leavers;
    }

    @Override
    public void left(String user, String group) {
        leavers.getObject().left(user, group);
    }

    @Override
    public void deleting(DirectoryEntry user) {
        leavers.getObject().gone(user.id());
    }
}
