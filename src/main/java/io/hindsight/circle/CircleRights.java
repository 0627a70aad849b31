package io.hindsight.circle;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.hindsight.directory.Directory;
import io.hindsight.people.Role;

/** Who may widen a circle or change a marking: facilitators and management who may know the post-mortem themselves. */
@Component
class CircleRights {

    static final String ADMINISTRATORS = "camunda-admin";
    private static final List<String> DECIDING = List.of(Role.FACILITATORS.group(), Role.MANAGEMENT.group());

    private final Circles circles;
    private final Directory directory;
    private final JdbcClient jdbc;

    CircleRights(Circles circles, Directory directory, JdbcClient jdbc) {
        this.circles = circles;
        this.directory = directory;
        this.jdbc = jdbc;
    }

    /** Administrators let themselves in, and then others too, so that no circle is left without anybody who can. */
    void checkWidening(String postMortem, @Nullable String person, String by) {
        List<String> groups = directory.groupsOf(by);
        boolean self = groups.contains(ADMINISTRATORS) && by.equals(person);
        checkKnown(postMortem, by, self);
        if (!self && !groups.contains(ADMINISTRATORS) && groups.stream().noneMatch(DECIDING::contains)) {
            throw new NotYours("problem.circle.widen");
        }
    }

    /** Whether one of these people could go on widening the circle. */
    boolean isDecidedAmong(Collection<String> people) {
        return people.stream().anyMatch(person -> directory.groupsOf(person).stream().anyMatch(DECIDING::contains));
    }

    void checkMarking(String postMortem, String by) {
        checkKnown(postMortem, by, false);
        if (directory.groupsOf(by).stream().noneMatch(DECIDING::contains)) {
            throw new NotYours("problem.circle.mark");
        }
    }

    private void checkKnown(String postMortem, String by, boolean operates) {
        boolean exists = jdbc.sql("SELECT count(*) FROM reviewed_incident WHERE post_mortem = ?").param(postMortem)
            .query(Integer.class).single() > 0;
        if (!exists || !operates && !circles.mayKnow(postMortem, by)) {
            throw new UnknownPostMortem(postMortem);
        }
    }
}
