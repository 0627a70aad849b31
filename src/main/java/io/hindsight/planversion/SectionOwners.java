package io.hindsight.planversion;

import java.util.Arrays;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import io.hindsight.people.Role;
import io.hindsight.text.Languages;
import io.hindsight.text.SafeText;
import io.hindsight.text.Words;

/** Who keeps a section right: a team, by the id of its group, or a person in free words. */
@Component
public class SectionOwners {

    /** Who owns a section when nobody is named. */
    static final String DEFAULT = Role.PLAN_OWNERS.group();

    private final MessageSource messages;

    SectionOwners(MessageSource messages) {
        this.messages = messages;
    }

    /** The document with its teams by their ids, in whatever language of ours the file names them. */
    public PlanDocument known(PlanDocument document) {
        return new PlanDocument(document.title(), document.version(), document.date(), document.language(),
            document.sections().stream().map(section -> section.ownedBy(id(section.owner()))).toList());
    }

    /** The id of the team that is meant; what names no team stays as it is. */
    String id(String typed) {
        return Arrays.stream(Role.values()).filter(role -> isMeant(role, SafeText.line(typed)))
            .map(Role::group).findFirst().orElse(typed);
    }

    private boolean isMeant(Role role, String typed) {
        return typed.equalsIgnoreCase(role.group()) || Languages.ALL.stream()
            .map(language -> label(new Words(messages, language), role.group())).anyMatch(typed::equalsIgnoreCase);
    }

    /** What a reader calls them. */
    public static String label(Words words, String owner) {
        return Arrays.stream(Role.values()).map(Role::group).filter(owner::equals).findFirst()
            .map(group -> words.of("role." + group)).orElse(owner);
    }
}
