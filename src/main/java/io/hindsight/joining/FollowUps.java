package io.hindsight.joining;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.hindsight.circle.Circles;
import io.hindsight.circle.PostMortemRights;
import io.hindsight.ending.PostMortemEnd;
import io.hindsight.engine.Refusal;
import io.hindsight.incident.Incident;
import io.hindsight.incident.Incidents;
import io.hindsight.incident.PostMortemStarter;
import io.hindsight.incident.PostMortemStarter.UnfitCircle;
import io.hindsight.people.Role;
import io.hindsight.record.Endings;
import io.hindsight.record.PostMortemState;
import io.hindsight.record.Relation;
import io.hindsight.record.Relation.RelationKind;

/**
 * Has another post-mortem follow one that is over, since its incident has come again; the follower of one that was
 * joined into another moves it out again.
 */
@Service
class FollowUps {

    private final PostMortemRights rights;
    private final PostMortemEnd end;
    private final Endings endings;
    private final Incidents incidents;
    private final PostMortemStarter postMortems;
    private final Circles circles;

    FollowUps(PostMortemRights rights, PostMortemEnd end, Endings endings, Incidents incidents,
            PostMortemStarter postMortems, Circles circles) {
        this.rights = rights;
        this.end = end;
        this.endings = endings;
        this.incidents = incidents;
        this.postMortems = postMortems;
        this.circles = circles;
    }

    /**
     * Starts it, as facilitator, with the incident as it is known; one at a time.
     *
     * @return its reference
     * @throws org.springframework.web.ErrorResponseException 404 when this person may not know it or there is none, 403
     *                                                        when it is not for this person to start it
     * @throws Refusal                                        when it is open or removed, another one that is open
     *                                                        follows it, or the reason is missing
     */
    @Transactional
    public String start(String postMortem, String reason, String by) {
        rights.check(postMortem, by, "problem.follow-up", Role.FACILITATORS);
        Refusal.unlessReasoned(reason);
        end.lock(postMortem);
        PostMortemState state = endings.state(postMortem);
        if (state == PostMortemState.OPEN || state == PostMortemState.REMOVED) {
            throw new Refusal("refused.follow-up.state", postMortem);
        }
        if (endings.isFollowed(postMortem)) {
            throw new Refusal("refused.follow-up.twice", postMortem);
        }
        String follower = open(postMortem, state);
        endings.relate(follower, RelationKind.FOLLOWS, postMortem, reason.strip(), by);
        if (state == PostMortemState.JOINED) {
            endings.relations(postMortem, by).stream().filter(one -> one.kind() == RelationKind.JOINED_INTO)
                .map(Relation::reference)
                .forEach(review -> endings.relate(follower, RelationKind.MOVED_OUT_OF, review, reason.strip(), by));
        }
        return follower;
    }

    private String open(String postMortem, PostMortemState state) {
        boolean happened = state == PostMortemState.CLOSED || state == PostMortemState.ENDED_EARLY;
        Incident known = incidents.getOfPostMortem(postMortem);
        Incident again = new Incident("hindsight", UUID.randomUUID().toString(), known.title(), known.summary(),
            known.kind(), known.category(), known.severity(), known.tlp(), known.personalData(), known.times(),
            known.durations(), known.remarks(), known.assets(), happened ? postMortem : known.recurrenceOf());
        long id = incidents.store(again, incidents.original(end.lock(postMortem))).orElseThrow();
        List<String> circle = known.tlp().isConfidential() ? circles.members(postMortem) : List.of();
        try {
            return postMortems.start(id, circle);
        } catch (UnfitCircle unfit) {
            throw new Refusal("refused.follow-up.circle", unfit);
        }
    }
}
