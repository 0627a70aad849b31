package io.hindsight.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.hindsight.text.Renamed;
import io.hindsight.text.Words;

/** The groups of the engine that take part in post-mortems. Everybody is in EMPLOYEES, which alone gives no right. */
public enum Role {
    FACILITATORS,
    SECURITY,
    SYSADMINS,
    MANAGEMENT,
    LEGAL,
    PLAN_OWNERS,
    TRAINERS,
    EMPLOYEES;

    /** The group's id in the engine: {@code plan-owners}. */
    public String group() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In English, as the engine names its groups until somebody renames one. */
    public String label() {
        return Renamed.original(Words.ENGLISH, "role." + group());
    }

    /** The roles that do something in a post-mortem, which is all but EMPLOYEES. */
    public static List<Role> active() {
        return Arrays.stream(values()).filter(role -> role != EMPLOYEES).toList();
    }

    /**
     * What a task is about, as a reader calls it: it is a team, or ends with one, where each team does it for itself.
     */
    public static String about(String subject, Words words) {
        return active().stream().map(Role::group).filter(group -> ("· " + subject).endsWith("· " + group)).findFirst()
            .map(group -> subject.substring(0, subject.length() - group.length()) + words.of("role." + group))
            .orElse(subject);
    }

    public static String[] groups(Role... roles) {
        return Stream.of(roles).map(Role::group).toArray(String[]::new);
    }
}
