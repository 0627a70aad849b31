package io.hindsight.meeting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import io.hindsight.meeting.Meeting.Participant;

/** Who is invited to a meeting: the teams that must be heard, those chosen on top, and people by name, each once. */
final class Invitations {

    private Invitations() {
    }

    /** @param members gives the people of a group */
    static List<Participant> of(List<String> required, List<String> chosen, List<String> people,
            Function<String, List<String>> members) {
        Set<String> groups = new LinkedHashSet<>(required);
        groups.addAll(chosen);
        Map<String, List<String>> invited = new LinkedHashMap<>();
        groups.forEach(group -> members.apply(group)
            .forEach(person -> invited.computeIfAbsent(person, first -> new ArrayList<>()).add(group)));
        people.forEach(person -> invited.putIfAbsent(person, List.of()));
        return invited.entrySet().stream().map(one -> new Participant(one.getKey(), List.copyOf(one.getValue()),
            one.getValue().stream().anyMatch(required::contains), null)).toList();
    }

    /** The groups, of these, that none of the people belongs to. */
    static List<String> missing(List<String> groups, Set<String> people, Function<String, List<String>> members) {
        return groups.stream().filter(group -> members.apply(group).stream().noneMatch(people::contains)).toList();
    }
}
