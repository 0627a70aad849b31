package io.hindsight.assignment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

import io.hindsight.directory.Directory;
import io.hindsight.directory.Directory.DirectoryEntry;
import io.hindsight.engine.Confidentiality;
import io.hindsight.engine.Refusal;

/** Who may do a task: the members of its groups, and of these who may know the post-mortem. */
@Component
class Colleagues {

    private final Directory directory;
    private final Confidentiality confidentiality;

    Colleagues(Directory directory, Confidentiality confidentiality) {
        this.directory = directory;
        this.confidentiality = confidentiality;
    }

    /** The groups that it is for; none where it is for one person alone. */
    static List<String> groups(TaskEntity task) {
        return task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).toList();
    }

    /** All of them, whoever has it now. */
    Collection<DirectoryEntry> of(TaskEntity task) {
        return among(task, groups(task));
    }

    private Collection<DirectoryEntry> among(TaskEntity task, List<String> groups) {
        Map<String, DirectoryEntry> all = new LinkedHashMap<>();
        groups.forEach(group -> directory.members(group).forEach(one -> all.putIfAbsent(one.id(), one)));
        if (task.getTenantId() != null) {
            all.keySet().retainAll(Set.copyOf(confidentiality.insiders(task.getTenantId())));
        }
        return all.values();
    }

    /** Whether somebody is not there any more, or in no group at all. */
    boolean hasLeft(String person) {
        return directory.find(person).isEmpty() || directory.groupsOf(person).isEmpty();
    }

    /** Those who see to it while nobody has it: its groups, or who leads post-mortems where it has none. */
    Stream<DirectoryEntry> concerned(TaskEntity task) {
        return groups(task).isEmpty() ? among(task, List.of(HandOn.LEADING.get(0))).stream() : of(task).stream();
    }

    /** A sentence about somebody, by name where they have one. */
    Refusal refusal(String key, String person) {
        return new Refusal(key, directory.find(person).map(DirectoryEntry::name).orElse(person)).at("to");
    }
}
