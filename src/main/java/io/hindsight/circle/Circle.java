package io.hindsight.circle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.hindsight.engine.Refusal;
import io.hindsight.incident.Incident;
import io.hindsight.incident.PostMortemStarter.UnfitCircle;
import io.hindsight.people.People;
import io.hindsight.people.Person;
import io.hindsight.people.Role;
import io.hindsight.tenant.TenantMove;

/** The circle of a confidential post-mortem: whom it begins with, and who joins it. */
@Service
public class Circle {

    private final CircleLog log;
    private final Circles circles;
    private final CircleRights rights;
    private final RoleGaps gaps;
    private final People people;
    private final TenantMove move;

    Circle(CircleLog log, Circles circles, CircleRights rights, RoleGaps gaps, People people, TenantMove move) {
        this.log = log;
        this.circles = circles;
        this.rights = rights;
        this.gaps = gaps;
        this.people = people;
        this.move = move;
    }

    /**
     * Makes the circle of a post-mortem that opens, where it is confidential, in the caller's transaction. Who reports
     * it is in it.
     *
     * @param named logins; where empty, all facilitators
     * @throws UnfitCircle when one of them is unknown, or nobody of a needed role is among them
     */
    public void open(String postMortem, Incident incident, Collection<String> named, String by) {
        if (!incident.tlp().isConfidential()) {
            if (!named.isEmpty()) {
                throw new UnfitCircle("fault.circle.public");
            }
            return;
        }
        Set<String> all = new LinkedHashSet<>(named);
        all.add(by);
        if (!named.isEmpty()) {
            NeededRoles.check(all, incident.personalData(), people);
        }
        log.open(postMortem);
        log.join(postMortem, List.of(by), Joining.REPORTED.code(), by);
        if (named.isEmpty()) {
            log.join(postMortem, facilitators(), Joining.FACILITATOR.code(), by);
        } else {
            log.join(postMortem, all, Joining.NAMED.code(), by);
        }
    }

    /** Closes the door of one whose processes run already, in the caller's transaction. */
    void close(String postMortem, Collection<String> tookPart, String by) {
        log.open(postMortem);
        log.join(postMortem, List.of(by), Joining.RAISED.code(), by);
        log.join(postMortem, facilitators(), Joining.FACILITATOR.code(), by);
        log.join(postMortem, tookPart.stream().filter(Objects::nonNull).toList(), Joining.TOOK_PART.code(), by);
        move.close(postMortem, CircleConfidentiality.PUBLIC);
        gaps.ask(postMortem);
    }

    /** Moves what has just been started behind the door, once the engine has written it. */
    public void closeStarted(String postMortem) {
        if (circles.isConfidential(postMortem)) {
            AtCommit.run(() -> {
                move.close(postMortem, CircleConfidentiality.PUBLIC);
                gaps.askNow(postMortem);
            });
        }
    }

    /** Who is given something to do in it joins, where it is confidential, in the caller's transaction. */
    public void join(String postMortem, Collection<String> joining, Joining reason, String by) {
        List<String> all = joining.stream().filter(Objects::nonNull).toList();
        if (!all.isEmpty()) {
            log.join(postMortem, all, reason.code(), by);
        }
    }

    /**
     * Somebody in the circle lets one more in; an administrator may let themself in.
     *
     * @throws UnknownPostMortem when this person may not know it, or there is none
     * @throws NotYours          when this person may know it, but not widen its circle
     * @throws Refusal           when the reason is missing or nobody has this login
     */
    @Transactional
    public void widen(String postMortem, String person, String reason, String by) {
        rights.checkWidening(postMortem, person, by);
        Refusal.unlessReasoned(reason);
        if (person == null || people.find(person).isEmpty()) {
            throw new Refusal("refused.circle.login", String.valueOf(person)).at("person");
        }
        if (!circles.isConfidential(postMortem)) {
            throw new Refusal("refused.circle.public", postMortem);
        }
        log.join(postMortem, List.of(person), reason.strip(), by);
        gaps.fill(postMortem);
    }

    /**
     * Somebody in the circle takes one out who was let in by mistake, or has no part in it any more.
     *
     * @throws UnknownPostMortem when {@code by} may not know it, or there is none
     * @throws NotYours          when {@code by} may know it, but not change its circle
     * @throws Refusal           when the reason is missing, or when they have to stay
     */
    @Transactional
    public void leave(String postMortem, String person, String reason, String by) {
        rights.checkWidening(postMortem, null, by);
        Refusal.unlessReasoned(reason);
        circles.lock(postMortem);
        List<String> staying = new ArrayList<>(circles.members(postMortem));
        if (!staying.remove(person)) {
            throw new Refusal("refused.circle.outside", String.valueOf(person), postMortem).at("person");
        }
        if (!rights.isDecidedAmong(staying)) {
            throw new Refusal("refused.circle.last");
        }
        List<String> held = circles.tasks(postMortem, person);
        if (!held.isEmpty()) {
            throw new Refusal("refused.circle.tasks", person, String.join(", ", held)).at("person");
        }
        log.leave(postMortem, person, reason.strip(), by);
        gaps.ask(postMortem);
    }

    private List<String> facilitators() {
        return people.with(List.of(Role.FACILITATORS)).stream().map(Person::id).toList();
    }
}
