package io.hindsight.year;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;

import io.hindsight.DemoPeople;
import io.hindsight.people.Role;

/** Some more people than the demo’s, and who did in a copy what the demo people did in its original. */
final class Staff {

    private static final List<String> NAMES = List.of("Amélie Moreau", "Karim Benali", "Chloé Girard", "Jonas Weber",
        "Inès Faure", "Tom Harris", "Léa Martin", "Hugo Bernard", "Sofia Rossi", "Paul Lambert", "Nadia Haddad",
        "Oscar Lindqvist", "Jeanne Roux", "Victor Petit", "Maya Cohen", "Théo Garnier");

    private Staff() {
    }

    static void hire(IdentityService identity) {
        for (Role role : Role.values()) {
            hire(identity, role, name(role, 0));
            hire(identity, role, name(role, 1));
        }
    }

    private static String name(Role role, int number) {
        return NAMES.get(role.ordinal() * 2 + number);
    }

    private static String login(String name) {
        String[] names = name.split(" ");
        return Normalizer.normalize((names[0].charAt(0) + names[1]).toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("[^a-z]", "");
    }

    /** The demo people of a role, then the others. */
    private static List<String> of(Role role) {
        return List.of(DemoPeople.login(role, 1), DemoPeople.login(role, 2), login(name(role, 0)),
            login(name(role, 1)));
    }

    static Stream<String> everybody() {
        return Stream.of(Role.values()).flatMap(role -> of(role).stream());
    }

    /** Those who do something in post-mortems. */
    static Stream<String> active() {
        return Role.active().stream().flatMap(role -> of(role).stream());
    }

    /** Whose home page says how all post-mortems stand. */
    static boolean isFollowing(String login) {
        return of(Role.MANAGEMENT).contains(login) || of(Role.FACILITATORS).contains(login);
    }

    private static void hire(IdentityService identity, Role role, String name) {
        String[] names = name.split(" ");
        String login = login(name);
        if (identity.createUserQuery().userId(login).count() == 0) {
            User user = identity.newUser(login);
            user.setFirstName(names[0]);
            user.setLastName(names[1]);
            user.setEmail(login + "@hindsight.example");
            user.setPassword(DemoPeople.PASSWORD);
            identity.saveUser(user);
            identity.createMembership(login, role.group());
            if (role != Role.EMPLOYEES) {
                identity.createMembership(login, Role.EMPLOYEES.group());
            }
        }
    }

    /** Somebody of the same role for each. */
    static Map<String, String> others(Random random) {
        Map<String, String> others = new HashMap<>();
        for (Role role : Role.values()) {
            List<String> drawn = new ArrayList<>(of(role));
            Collections.shuffle(drawn, random);
            for (int at = 0; at < drawn.size(); at++) {
                others.put(of(role).get(at), drawn.get(at));
            }
        }
        return others;
    }
}
