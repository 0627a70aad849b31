package io.hindsight.planversion;

import java.util.Arrays;

import io.hindsight.people.Role;
import io.hindsight.text.Languages;
import io.hindsight.text.SafeText;
import io.hindsight.text.Words;

/** Who keeps a section right: a team, by the id of its group, or a person in free words. */
public final class SectionOwners {

    /** Who owns a section when nobody is named. */
    public static final String DEFAULT = Role.PLAN_OWNERS.group();

    private SectionOwners() {
    }

    /**
     * The id of the team that is meant, in whatever language of ours it is named; what names no team stays as it is.
     */
    public static String id(String typed) {
        return Arrays.stream(Role.values()).filter(role -> isMeant(role, SafeText.line(typed)))
            .map(Role::group).findFirst().orElse(typed);
    }

    private static boolean isMeant(Role role, String typed) {
        return typed.equalsIgnoreCase(role.group()) || Languages.ALL.stream()
            .map(language -> label(Words.of(language), role.group())).anyMatch(typed::equalsIgnoreCase);
    }

    /** What a reader calls them. */
    public static String label(Words words, String owner) {
        return Arrays.stream(Role.values()).map(Role::group).filter(owner::equals).findFirst()
            .map(group -> words.of("role." + group)).orElse(owner);
    }
}
