package io.hindsight.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.Notices;
import io.hindsight.people.People;
import io.hindsight.people.Role;

/** Tells the teams of each version, whether it comes from a post-mortem or from a file. */
@Component
class VersionNews {

    private final Plans plans;
    private final SharedVersions shared;
    private final Publishing publishing;
    private final People people;
    private final Notices notices;

    VersionNews(Plans plans, SharedVersions shared, Publishing publishing, People people, Notices notices) {
        this.plans = plans;
        this.shared = shared;
        this.publishing = publishing;
        this.people = people;
        this.notices = notices;
    }

    /**
     * Publishes a plan that came as a file, and tells the teams; nobody is asked to acknowledge it.
     *
     * @return the new version; nothing when the file says what is in force already
     * @throws StalePlan when the file starts from another version than the one in force
     */
    @Transactional
    Optional<PlanVersion> publish(PlanDocument document, String by) {
        Optional<Long> version = publishing.publish(document, by);
        version.ifPresent(this::tell);
        return version.map(plans::version);
    }

    /** @param id the version */
    void tell(long id) {
        PlanVersion version = shared.shared(id);
        boolean asked = plans.version(id).postMortem() != null;
        notices.send(people.with(Role.active()).stream().map(person -> Notice.of(NoticeKind.PLAN_VERSION, person.id(),
            "plan:" + version.number(), version.postMortem(), content(version, asked))).toList());
    }

    private static Map<String, Object> content(PlanVersion version, boolean asked) {
        List<Map<String, Object>> changes = version.changes().stream().map(VersionNews::change).toList();
        Map<String, Object> content = new LinkedHashMap<>(
            Map.of("number", version.number(), "changes", changes, "by", version.approvedBy()));
        if (asked) {
            content.put("asked", "yes");
        }
        return content;
    }

    private static Map<String, Object> change(PlanChange change) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("kind", change.kind());
        told.put("section", change.target());
        told.put("title", change.section());
        told.put("reason", change.reason());
        told.values().removeIf(value -> value == null);
        return told;
    }
}
