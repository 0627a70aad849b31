package io.hindsight.circle;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.hindsight.incident.PostMortemStarter.UnfitCircle;
import io.hindsight.people.People;
import io.hindsight.people.Person;
import io.hindsight.people.Role;

/** The roles without which no post-mortem comes to its end, since each has a task or must be heard. */
final class NeededRoles {

    private static final Set<Role> ALWAYS =
        EnumSet.of(Role.FACILITATORS, Role.SECURITY, Role.SYSADMINS, Role.MANAGEMENT,
            Role.PLAN_OWNERS, Role.TRAINERS);

    private NeededRoles() {
    }

    /**
     * Whether somebody is known by each login, and somebody of each needed role is among them.
     *
     * @throws UnfitCircle naming who or what is missing
     */
    static void check(Collection<String> logins, boolean personalData, People people) {
        Set<String> known = people.all(logins).keySet();
        String unknown = logins.stream().filter(login -> !known.contains(login)).collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new UnfitCircle("names nobody’s login: " + unknown);
        }
        Set<Role> needed = EnumSet.copyOf(ALWAYS);
        if (personalData) {
            needed.add(Role.LEGAL);
        }
        String missing = needed.stream().filter(role -> isMissing(people.with(List.of(role)), logins)).map(Role::label)
            .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new UnfitCircle("has nobody of these roles, which are needed in the end: " + missing);
        }
    }

    /** A role that nobody has at all is not waited for. */
    private static boolean isMissing(List<Person> members, Collection<String> logins) {
        return !members.isEmpty() && members.stream().map(Person::id).noneMatch(logins::contains);
    }
}
