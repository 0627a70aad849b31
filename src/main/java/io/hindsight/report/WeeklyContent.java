package io.hindsight.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.hindsight.incident.IncidentKind;
import io.hindsight.notification.NoticeContent;
import io.hindsight.record.Stage;
import io.hindsight.strength.Strength;
import io.hindsight.work.WorkKind;

/**
 * What management is told of each week.
 *
 * @param week    its Monday
 * @param stages  how many are under way, of incidents
 * @param others  what is no incident and under way; none in what earlier releases have left
 * @param open    in how many post-mortems something is open; 500 stands for 500 or more, 0 also for what earlier
 *                releases have left
 * @param late    in how many of these something is late
 * @param latest  of these, those in which something has been late for the longest time
 * @param actions that are overdue, the one that was due first of all first
 * @param more    how many more there are; 990 stands for 990 or more
 * @param waivers since the Monday before
 * @param risks   that were accepted, and end soon
 */
record WeeklyContent(LocalDate week, List<StageLine> stages,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<KindLine> others, int open, int late,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LateLine> latest, List<ActionLine> actions, int more,
    List<WaiverLine> waivers,
    List<RiskLine> risks) implements NoticeContent {

    @SuppressWarnings("NullAway") // What earlier releases have left knows no others.
    WeeklyContent {
        others = others == null ? List.of() : others;
        latest = latest == null ? List.of() : latest;
    }

    /** How many post-mortems of this kind are open; it names none. */
    record KindLine(IncidentKind kind, int open) {
    }

    /** How many stages are open, and how many of these are late; it names no post-mortem. */
    record StageLine(Stage stage, int open, int late) {
    }

    /** What is told of one post-mortem. */
    sealed interface ReportLine {

        String reference();
    }

    /**
     * A post-mortem in which something is late: what is late for the longest time there, and whose it is.
     *
     * @param subject what of the post-mortem it is about; may be null
     * @param person  login; null where nobody has it
     * @param team    null where somebody has it, or nobody has to do anything
     * @param by      in working days
     */
    record LateLine(String reference, WorkKind kind, String key, @Nullable String name, @Nullable String subject,
        @Nullable String person, @Nullable String team, Instant due, int by) implements ReportLine {
    }

    /**
     * An action; who owns it and how it is called may be null. How strong it is, what earlier releases have left does
     * not know.
     */
    record ActionLine(String reference, int number, @Nullable String title, @Nullable String owner, LocalDate due,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Strength strength)
            implements
                ReportLine {
    }

    /** A role that was not heard; why, and by whose leave, may be null. */
    record WaiverLine(String reference, String role, @Nullable String reason, @Nullable String by, Instant at)
            implements
                ReportLine {
    }

    /** A risk that was accepted until some day; how its action is called may be null. */
    record RiskLine(String reference, int number, @Nullable String title, LocalDate until) implements ReportLine {
    }

    @Override
    public Set<String> references() {
        return lines().map(ReportLine::reference).collect(Collectors.toSet());
    }

    @Override
    public Optional<NoticeContent> knowing(Set<String> known) {
        List<LateLine> told = known(latest, known);
        int gone = latest.size() - told.size();
        WeeklyContent left = new WeeklyContent(week, stages, others, open - gone, late - gone, told,
            known(actions, known), more, known(waivers, known), known(risks, known));
        return left.tells() ? Optional.of(left) : Optional.empty();
    }

    /** Whether there is anything in it. */
    boolean tells() {
        return open > 0 || !stages.isEmpty() || !others.isEmpty() || lines().findAny().isPresent();
    }

    private Stream<ReportLine> lines() {
        return Stream.of(latest, actions, waivers, risks).flatMap(List::stream);
    }

    private static <L extends ReportLine> List<L> known(List<L> lines, Set<String> known) {
        return lines.stream().filter(line -> known.contains(line.reference())).toList();
    }
}
