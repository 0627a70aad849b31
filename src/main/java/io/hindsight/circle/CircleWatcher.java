package io.hindsight.circle;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Directory;
import io.hindsight.engine.DirectoryWatcher;

/** Looks for missing roles when somebody in a circle leaves a group or goes, and for filled ones when they get one. */
@Component
class CircleWatcher implements DirectoryWatcher {

    private final JdbcClient jdbc;
    private final RoleGaps gaps;

    CircleWatcher(JdbcClient jdbc, RoleGaps gaps) {
        this.jdbc = jdbc;
        this.gaps = gaps;
    }

    @Override
    public void left(String user, String group) {
        circlesOf(user).forEach(gaps::ask);
    }

    @Override
    public void deleting(Directory.Entry user) {
        circlesOf(user.id()).forEach(gaps::ask);
    }

    @Override
    public void joined(String user, String group) {
        circlesOf(user).forEach(gaps::fill);
    }

    private Iterable<String> circlesOf(String user) {
        return jdbc.sql("SELECT post_mortem FROM circle JOIN circle_member USING (post_mortem) WHERE person = ?")
            .param(user).query(String.class).list();
    }
}
