package io.hindsight.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.hindsight.analysis.Lesson;
import io.hindsight.planversion.PlanChange;
import io.hindsight.planversion.PlanVersion.TrainingWish;
import io.hindsight.training.Session.SourceKind;

/**
 * What a session could be about.
 *
 * @param subject  null, as goal, where nobody has said
 * @param audience groups that ask for it
 * @param sources  options of the form
 */
record SessionIdea(@Nullable String subject, @Nullable String goal, List<String> audience, List<String> sources) {

    /** What the key of the plan owners' wish is among the sources. */
    static final String DRAFT = "draft";
    private static final int LONGEST_SUBJECT = 200;

    static SessionIdea of(PlanChange change) {
        return new SessionIdea(change.section(), change.reason(), List.of(),
            List.of(SessionSources.code(SourceKind.CHANGE, String.valueOf(change.number()))));
    }

    static SessionIdea of(Lesson lesson) {
        return new SessionIdea(lesson.strengthen(), lesson.text(), List.of(),
            List.of(SessionSources.code(SourceKind.LESSON, String.valueOf(lesson.id()))));
    }

    /** One for each wish; what several ask for in the same words is one. */
    static List<SessionIdea> ofWishes(@Nullable String drafted, List<TrainingWish> wishes) {
        Map<String, List<String>> who = new LinkedHashMap<>();
        if (drafted != null) {
            who.computeIfAbsent(drafted.strip(), first -> new ArrayList<>()).add(DRAFT);
        }
        wishes.forEach(wish -> who.computeIfAbsent(wish.text().strip(), first -> new ArrayList<>()).add(wish.team()));
        return who.entrySet().stream().map(one -> wish(one.getKey(), one.getValue())).toList();
    }

    /** A few words are a subject; more say what people shall be able to do. */
    private static SessionIdea wish(String text, List<String> by) {
        boolean isShort = text.length() <= LONGEST_SUBJECT && text.lines().count() == 1;
        return new SessionIdea(isShort ? text : null, isShort ? null : text,
            by.stream().filter(one -> !one.equals(DRAFT)).toList(),
            by.stream().map(one -> SessionSources.code(SourceKind.WISH, one)).toList());
    }
}
