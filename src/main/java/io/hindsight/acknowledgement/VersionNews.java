package io.hindsight.acknowledgement;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.Notices;
import io.hindsight.people.People;
import io.hindsight.people.Role;
import io.hindsight.planversion.PlanDocument;
import io.hindsight.planversion.PlanVersion;
import io.hindsight.planversion.Plans;
import io.hindsight.planversion.Publishing;

/** Tells the teams of each version, whether it comes from a post-mortem or from a file. */
@Component
public class VersionNews {

    private final Plans plans;
    private final Publishing publishing;
    private final People people;
    private final Notices notices;

    VersionNews(Plans plans, Publishing publishing, People people, Notices notices) {
        this.plans = plans;
        this.publishing = publishing;
        this.people = people;
        this.notices = notices;
    }

    /**
     * Publishes a plan that came as a file, and tells the teams; nobody is asked to acknowledge it.
     *
     * @return the new version's id
     */
    public long publish(PlanDocument document, String draftedBy, @Nullable String approvedBy) {
        long version = publishing.publish(document, draftedBy, approvedBy);
        tell(version);
        return version;
    }

    /** @param id the version */
    void tell(long id) {
        PlanVersion version = plans.version(id);
        VersionContent content = VersionContent.of(version, "imported".equals(version.title()));
        notices.send(people.with(Role.active()).stream().map(person -> Notice.of(NoticeKind.PLAN_VERSION, person.id(),
            "plan:" + version.number(), version.postMortem(), content)).toList());
    }
}
