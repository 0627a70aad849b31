package io.hindsight.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The groups of the engine that take part in post-mortems. Everybody is in EMPLOYEES, which alone gives no right. */
public enum Role {
    FACILITATORS("Facilitators"),
    SECURITY("Security"),
    SYSADMINS("System administration"),
    MANAGEMENT("Management"),
    LEGAL("Legal"),
    PLAN_OWNERS("Plan owners"),
    TRAINERS("Trainers"),
    EMPLOYEES("Employees");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** The group's id in the engine: {@code plan-owners}. */
    public String group() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String label() {
        return label;
    }

    /** The roles that do something in a post-mortem, which is all but EMPLOYEES. */
    public static List<Role> active() {
        return Arrays.stream(values()).filter(role -> role != EMPLOYEES).toList();
    }

    public static String[] groups(Role... roles) {
        return Stream.of(roles).map(Role::group).toArray(String[]::new);
    }
}
