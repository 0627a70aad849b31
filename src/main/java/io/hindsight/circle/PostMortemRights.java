package io.hindsight.circle;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import io.hindsight.directory.Directory;
import io.hindsight.incident.Incidents;
import io.hindsight.people.Role;
import io.hindsight.text.Problems;

/** Who may do something with a post-mortem: who may know it, and has one of the roles that it is for. */
@Component
public class PostMortemRights {

    private final Incidents incidents;
    private final Circles circles;
    private final Directory directory;

    PostMortemRights(Incidents incidents, Circles circles, Directory directory) {
        this.incidents = incidents;
        this.circles = circles;
        this.directory = directory;
    }

    /** Whether there is such a post-mortem that this person may know. */
    public boolean isKnown(String postMortem, String by) {
        return incidents.ofPostMortem(postMortem).isPresent() && circles.mayKnow(postMortem, by);
    }

    /** Whether they have one of these roles. */
    public boolean isOne(String person, Role... roles) {
        List<String> groups = directory.groupsOf(person);
        return Stream.of(roles).map(Role::group).anyMatch(groups::contains);
    }

    /**
     * @param key of the sentence that says whose it is
     * @throws org.springframework.web.ErrorResponseException 404 when this person may not know it or there is none, 403
     *                                                        when they have none of these roles
     */
    public void check(String postMortem, String by, String key, Role... roles) {
        if (!isKnown(postMortem, by)) {
            throw Problems.thrown(HttpStatus.NOT_FOUND, "problem.post-mortem", postMortem);
        }
        if (!isOne(by, roles)) {
            throw Problems.thrown(HttpStatus.FORBIDDEN, key);
        }
    }
}
