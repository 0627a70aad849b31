package io.hindsight.acknowledgement;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.Notices;
import io.hindsight.people.People;
import io.hindsight.people.Person;
import io.hindsight.people.Role;
import io.hindsight.planversion.PlanDocument;
import io.hindsight.planversion.PlanVersion;
import io.hindsight.planversion.Plans;
import io.hindsight.planversion.Publishing;

/** Tells the teams of each version with their next digest, whether it comes from a post-mortem or from a file. */
@Component
public class VersionNews {

    private final Plans plans;
    private final Publishing publishing;
    private final ConcernedTeams concerned;
    private final TeamQuestions questions;
    private final People people;
    private final Notices notices;

    VersionNews(Plans plans, Publishing publishing, ConcernedTeams concerned, TeamQuestions questions, People people,
            Notices notices) {
        this.plans = plans;
        this.publishing = publishing;
        this.concerned = concerned;
        this.questions = questions;
        this.people = people;
        this.notices = notices;
    }

    /**
     * Publishes a plan that came as a file, tells the teams, and asks those that it concerns to take note of it.
     *
     * @return the new version's id
     */
    public long publish(PlanDocument document, String draftedBy, @Nullable String approvedBy) {
        long version = publishing.publish(document, draftedBy, approvedBy);
        tell(version);
        questions.ask(version, null, null);
        return version;
    }

    /** @param id the version */
    void tell(long id) {
        PlanVersion version = plans.version(id);
        boolean isImported = "imported".equals(version.title());
        List<String> groups = concerned.of(id);
        Set<Person> asked = Set.copyOf(
            people.with(Role.active().stream().filter(role -> groups.contains(role.group())).toList()));
        notices.gather(people.with(Role.active()).stream().map(person -> Notice.of(NoticeKind.PLAN_VERSION, person.id(),
            "plan:" + version.number(), version.postMortem(),
            VersionContent.of(version, isImported, asked.contains(person)))).toList());
    }
}
