package io.hindsight.recurrence;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import io.hindsight.action.Action;
import io.hindsight.circle.Circles;
import io.hindsight.effect.Revocations;
import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.Notices;
import io.hindsight.people.People;
import io.hindsight.people.Person;
import io.hindsight.people.Role;
import io.hindsight.recurrence.CausesAgain.Recurred;
import io.hindsight.recurrence.RevokedContent.RevokedAction;

/**
 * Keeps that causes came again, and tells the owners of the actions and facilitators: each of one action once, and of
 * nothing where they may not know both post-mortems.
 */
@Component
class RevocationNews {

    private record Told(String person, String postMortem, RevokedAction action) {
    }

    private final Revocations revocations;
    private final Circles circles;
    private final People people;
    private final Notices notices;

    RevocationNews(Revocations revocations, Circles circles, People people, Notices notices) {
        this.revocations = revocations;
        this.circles = circles;
        this.people = people;
        this.notices = notices;
    }

    void revoke(String again, Collection<Recurred> recurred) {
        List<Told> told = recurred.stream().flatMap(one -> {
            List<String> readers = unaware(one.action(), again);
            return revocations.revoke(one.action().id(), again, one.cause().place(), one.cause().statement())
                ? readers.stream().map(reader -> told(reader, one.action(), again)) : Set.<Told>of().stream();
        }).toList();
        Map<List<String>, List<Told>> letters =
            told.stream().collect(groupingBy(one -> List.of(one.person(), one.postMortem())));
        notices.gather(letters.values().stream().map(of -> notice(again, of)).toList());
    }

    /** Those whom it concerns, who may know both, and who do not know that it was revoked before. */
    private List<String> unaware(Action action, String again) {
        Set<String> concerned = new LinkedHashSet<>(people.with(List.of(Role.FACILITATORS)).stream()
            .map(Person::id).toList());
        if (action.owner() != null) {
            concerned.add(action.owner());
        }
        return circles.among(again, circles.among(action.postMortem(), concerned)).stream()
            .filter(person -> revocations.of(action.postMortem(), person).stream()
                .noneMatch(one -> one.number() == action.number()))
            .toList();
    }

    /** It belongs to the post-mortem in which the cause came again, or to that of the two which is confidential. */
    private Told told(String person, Action action, String again) {
        boolean there = circles.isConfidential(again) || !circles.isConfidential(action.postMortem());
        return new Told(person, there ? again : action.postMortem(),
            new RevokedAction(action.postMortem(), action.number()));
    }

    private static Notice notice(String again, List<Told> of) {
        Told one = of.get(0);
        return Notice.of(NoticeKind.EFFECT_REVOKED, one.person(), "effect-revoked:" + again + ":" + one.postMortem(),
            one.postMortem(), new RevokedContent(again, of.stream().map(Told::action).toList()));
    }
}
