package io.hindsight.directory;

import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

import io.hindsight.engine.Refusal;

/**
 * The engine's own directory of users and groups, which tells those who watch it what is changed, whatever way it is.
 * It locks nobody: whoever could do that with wrong passwords could keep everybody out.
 */
class WatchedDirectory extends DbIdentityServiceProvider {

    private final Supplier<Stream<DirectoryWatcher>> watchers;

    private final Supplier<PasswordChecker> passwords;

    private WatchedDirectory(Supplier<Stream<DirectoryWatcher>> watchers, Supplier<PasswordChecker> passwords) {
        this.watchers = watchers;
        this.passwords = passwords;
    }

    static SessionFactory factory(Supplier<Stream<DirectoryWatcher>> watchers, Supplier<PasswordChecker> passwords) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return WatchedDirectory.class;
            }

            @Override
            public Session openSession() {
                return new WatchedDirectory(watchers, passwords);
            }
        };
    }

    @Override
    public boolean checkPassword(String user, String password) {
        return user != null && password != null && passwords.get().matches(user, password);
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        UserEntity before = findUserById(user.getId());
        if (before != null && ((UserEntity) user).getRevision() == 0) {
            throw new BadUserRequestException(
                "The login “%s” is somebody’s already. Choose another one.".formatted(user.getId()));
        }
        boolean password = ((UserEntity) user).hasNewPassword();
        tell(watcher -> watcher.saving(before == null ? null : Directory.entry(before), Directory.entry(user),
            password));
        return super.saveUser(user);
    }

    @Override
    public IdentityOperationResult deleteUser(String id) {
        UserEntity user = findUserById(id);
        if (user != null) {
            tell(watcher -> watcher.deleting(Directory.entry(user)));
        }
        return super.deleteUser(id);
    }

    @Override
    public IdentityOperationResult createMembership(String user, String group) {
        IdentityOperationResult result = super.createMembership(user, group);
        tell(watcher -> watcher.joined(user, group));
        return result;
    }

    @Override
    public IdentityOperationResult deleteMembership(String user, String group) {
        IdentityOperationResult result = super.deleteMembership(user, group);
        tell(watcher -> watcher.left(user, group));
        return result;
    }

    @Override
    public IdentityOperationResult saveGroup(Group group) {
        IdentityOperationResult result = super.saveGroup(group);
        tell(watcher -> watcher.groupSaved(group.getId()));
        return result;
    }

    @Override
    public IdentityOperationResult deleteGroup(String group) {
        IdentityOperationResult result = super.deleteGroup(group);
        tell(watcher -> watcher.groupDeleted(group));
        return result;
    }

    private void tell(Consumer<DirectoryWatcher> news) {
        try {
            watchers.get().forEach(news);
        } catch (Refusal refusal) {
            throw new BadUserRequestException(refusal.getMessage(), refusal);
        }
    }
}
