package io.hindsight.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.acknowledgement.Acknowledgements;
import io.hindsight.analysis.Analyses;
import io.hindsight.analysis.Lesson;
import io.hindsight.answer.Choices.Option;
import io.hindsight.people.Role;
import io.hindsight.planversion.PlanChange;
import io.hindsight.planversion.PlanVersion.TrainingWish;
import io.hindsight.planversion.Plans;
import io.hindsight.planversion.Plans.DraftRound;
import io.hindsight.text.Markdown;
import io.hindsight.text.Phrase;
import io.hindsight.text.Words;
import io.hindsight.training.Session.Source;
import io.hindsight.training.Session.SourceKind;

/** What a session can come from: lessons, changes of the plan, and the training that plan owners and teams ask for. */
@Component
class SessionSources {

    private static final int LONGEST_LABEL = 110;

    private final Analyses analyses;
    private final Plans plans;
    private final Acknowledgements acknowledgements;

    SessionSources(Analyses analyses, Plans plans, Acknowledgements acknowledgements) {
        this.analyses = analyses;
        this.plans = plans;
        this.acknowledgements = acknowledgements;
    }

    /** All of them, as they stand now. */
    List<Source> of(String postMortem) {
        List<Source> all = new ArrayList<>();
        analyses.lessons(postMortem)
            .forEach(lesson -> all.add(new Source(SourceKind.LESSON, String.valueOf(lesson.id()), lesson.text())));
        plans.published(postMortem).ifPresent(version -> version.changes().forEach(change -> all
            .add(new Source(SourceKind.CHANGE, String.valueOf(change.number()),
                version.number() + ": " + change.section()))));
        List<DraftRound> rounds = plans.rounds(postMortem);
        String drafted = rounds.isEmpty() ? null : rounds.get(rounds.size() - 1).trainingWish();
        if (drafted != null) {
            all.add(new Source(SourceKind.WISH, SessionIdea.DRAFT, drafted));
        }
        acknowledgements.trainingWishes(postMortem)
            .forEach(wish -> all.add(new Source(SourceKind.WISH, wish.team(), wish.text())));
        return all;
    }

    /** The options of the form. */
    static List<Option> options(List<Source> offered, Words words) {
        return offered.stream().map(source -> new Option(code(source), label(source).in(words))).toList();
    }

    /** What was chosen from the options. */
    static List<Source> chosen(List<Source> offered, List<String> codes) {
        return offered.stream().filter(source -> codes.contains(code(source))).toList();
    }

    private static String code(Source source) {
        return code(source.kind(), source.key());
    }

    /** The option that stands for it. */
    static String code(SourceKind kind, String key) {
        return kind.code() + ":" + key;
    }

    private static Phrase label(Source source) {
        return Phrase.of("option." + source.kind().code(),
            Markdown.shortened(source.text().replaceAll("\\s+", " "), LONGEST_LABEL), team(source.key()));
    }

    /** Who wishes it; where it is no team, those who own the plan. */
    private static Phrase team(String group) {
        return Phrase.of("role." + Role.active().stream().map(Role::group).filter(group::equals).findFirst()
            .orElse(Role.PLAN_OWNERS.group()));
    }

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
            wishes
                .forEach(wish -> who.computeIfAbsent(wish.text().strip(), first -> new ArrayList<>()).add(wish.team()));
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
}
