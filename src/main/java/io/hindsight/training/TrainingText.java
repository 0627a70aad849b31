package io.hindsight.training;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.hindsight.people.Names;
import io.hindsight.planversion.PlanChange;
import io.hindsight.planversion.PlanVersion;
import io.hindsight.planversion.PlanVersion.TrainingWish;
import io.hindsight.planversion.Plans.DraftRound;
import io.hindsight.text.Markdown;
import io.hindsight.text.Words;
import io.hindsight.training.Session.Sitting;
import io.hindsight.training.TrainingStandard.Gap;

/**
 * What the forms show of plan changes, sessions and what they lack, as Markdown of any length.
 *
 * @param names how people were called
 */
record TrainingText(Words words, Names names) {

    private static final int MOST_NAMES = 20;

    /** What the plan stage has brought: the new version if there is one, and its wish for training. */
    String planNews(Optional<PlanVersion> published, List<DraftRound> rounds) {
        String wish = rounds.isEmpty() ? null : rounds.get(rounds.size() - 1).trainingWish();
        return parts(published.map(this::changes).orElse(words.of("told.training.unchanged")),
            wish == null ? "" : words.of("told.training.ownerwish", Markdown.literal(wish)));
    }

    /** What the teams ask for as they acknowledge the plan; empty when none does. */
    String wishes(List<TrainingWish> wishes) {
        return wishes.isEmpty() ? "" : wishes.stream()
            .map(wish -> "- " + words.of("told.training.wish", group(wish.team()), item(wish.text())))
            .collect(joining("\n", words.of("told.training.wishes") + "\n\n", ""));
    }

    /** The sitting that is held next. */
    String sitting(Session session, ZoneId zone) {
        Sitting sitting = session.last();
        int invited = sitting.invited().size();
        return parts(words.of("told.session", String.valueOf(session.number()), Markdown.literal(session.subject())),
            sitting.number() == 1 ? "" : words.of("told.session.catchup", String.valueOf(sitting.number() - 1)),
            words.of("told.session.when", when(sitting, zone), String.valueOf(sitting.minutes()),
                Markdown.literal(sitting.place())),
            words.of("told.session.for", session.audience().stream().map(this::group).collect(joining(", ")))
                + " · " + (invited == 0 ? words.of("told.session.nobody")
                    : words.of("told.session.invited", String.valueOf(invited))),
            sitting.change() == null ? "" : words.of("told.session.change", Markdown.literal(sitting.change())),
            words.of("told.session.goal", Markdown.literal(session.goal())),
            words.of("told.session.measure", Markdown.literal(session.measure())));
    }

    /** What a session still lacks, and who needs a catch-up. */
    String gap(Session session, TrainingStandard standard) {
        Gap gap = standard.gap(session);
        TrainingFigures figures = session.figures();
        return parts(words.of("told.session", String.valueOf(session.number()), Markdown.literal(session.subject())),
            figures.attendance() == null ? "" : words.of("told.gap.attendance", String.valueOf(figures.attendance()),
                String.valueOf(figures.attended()), String.valueOf(figures.invited()),
                String.valueOf(standard.attendance())),
            gap.lowScore() == null ? "" : words.of("told.gap.score", String.valueOf(gap.lowScore()),
                String.valueOf(standard.score())),
            gap.learnt() == session.trained().size() ? "" : words.of("told.gap.learnt", String.valueOf(gap.learnt()),
                String.valueOf(session.invited().size())),
            parts(session.held().stream().map(this::remarks)), parts(session.sittings().stream().map(this::earlier)),
            words.of("told.gap.people", String.valueOf(gap.people().size()), people(gap.people())));
    }

    private String changes(PlanVersion version) {
        return words.of("told.training.version", version.number()) + "\n\n"
            + version.changes().stream().map(this::change).collect(joining("\n"));
    }

    private String change(PlanChange change) {
        return "- " + words.of("told.training.change." + change.kind().code(), Markdown.literal(change.section()));
    }

    private String remarks(Sitting sitting) {
        return requireNonNull(sitting.report()).remarks() == null ? ""
            : words.of("told.gap.remarks", String.valueOf(sitting.number()),
                Markdown.literal(sitting.report().remarks()));
    }

    private String earlier(Sitting sitting) {
        return sitting.decision() == null ? "" : words.of("told.gap.earlier",
            Markdown.literal(names.of(sitting.decision().decidedBy(), sitting.decision().decidedAt())),
            Markdown.literal(sitting.decision().reason()));
    }

    private String people(List<String> people) {
        String first = people.stream().limit(MOST_NAMES).map(this::name).collect(joining(", "));
        return people.size() <= MOST_NAMES ? first
            : first + " " + words.of("told.more", String.valueOf(people.size() - MOST_NAMES));
    }

    private String name(String login) {
        return Markdown.literal(names.of(login));
    }

    private String group(String group) {
        return words.of("role." + group);
    }

    private String when(Sitting sitting, ZoneId zone) {
        Instant begins = sitting.begins();
        return begins == null ? words.date(requireNonNull(sitting.plannedFor()))
            : words.time(LocalDateTime.ofInstant(begins, zone));
    }

    private static String item(String text) {
        return Markdown.literal(text).replace("\n", "\n  ");
    }

    private static String parts(String... parts) {
        return parts(Stream.of(parts));
    }

    private static String parts(Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty()).collect(joining("\n\n"));
    }
}
