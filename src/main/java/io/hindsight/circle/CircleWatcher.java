package io.hindsight.circle;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.hindsight.directory.Directory;
import io.hindsight.directory.DirectoryWatcher;

/**
 * Looks for missing roles when somebody in a circle leaves a group or goes, and for filled ones when they get one. It
 * is there before the engine, which tells it what it makes at its start.
 */
@Component
class CircleWatcher implements DirectoryWatcher {

    private final JdbcClient jdbc;
    private final ObjectProvider<RoleGaps> gaps;

    CircleWatcher(JdbcClient jdbc, ObjectProvider<RoleGaps> gaps) {
        this.jdbc = jdbc;
        this.gaps = gaps;
    }

    @Override
    public void left(String user, String group) {
        circlesOf(user).forEach(one -> gaps.getObject().ask(one));
    }

    @Override
    public void deleting(Directory.DirectoryEntry user) {
        circlesOf(user.id()).forEach(one -> gaps.getObject().ask(one));
    }

    @Override
    public void joined(String user, String group) {
        circlesOf(user).forEach(one -> gaps.getObject().fill(one));
    }

    private Iterable<String> circlesOf(String user) {
        return jdbc.sql("SELECT post_mortem FROM circle JOIN circle_member USING (post_mortem) WHERE person = ?")
            .param(user).query(String.class).list();
    }
}
