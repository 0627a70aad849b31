package io.hindsight.planversion;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.hindsight.planversion.PlanVersion.Section;
import io.hindsight.text.Code;

/**
 * Brings the changes of a draft together with what others have published since the version that it starts from.
 *
 * @param free      changes of sections that nobody else has changed
 * @param conflicts sections that both have changed, for people to settle
 */
public record Merge(List<PlanChange> free, List<Conflict> conflicts) {

    /**
     * A section that both have changed.
     *
     * @param base   as it was when the draft was begun
     * @param theirs as it is in force; null when it was removed
     */
    public record Conflict(PlanChange mine, @Nullable Section base, @Nullable Section theirs) {

        /** The text to begin with: mine, or what would be taken out. */
        public @Nullable String proposal() {
            return mine.text() != null ? mine.text() : theirs != null ? theirs.text() : requireNonNull(base).text();
        }
    }

    /**
     * What becomes of a conflict: the section as it is worded in the answer, as it is in force, or none.
     */
    public enum Settlement implements Code {
        MERGED, THEIRS, REMOVE
    }

    /** What people say about a conflict. */
    public record MergeAnswer(Settlement outcome, @Nullable String title, @Nullable String text) {
    }

    public static Merge of(List<PlanChange> mine, Map<String, Section> base, Map<String, Section> inForce) {
        Predicate<PlanChange> untouched = change -> change.target() == null
            || Objects.equals(base.get(change.target()), inForce.get(change.target()));
        return new Merge(mine.stream().filter(untouched).toList(), mine.stream().filter(untouched.negate())
            .map(change -> new Conflict(change, base.get(change.target()), inForce.get(change.target()))).toList());
    }

    /** The changes that are left once every conflict is settled, each by the answer at its place. */
    public List<PlanChange> settled(List<MergeAnswer> answers) {
        List<PlanChange> changes = new ArrayList<>(free);
        for (int index = 0; index < conflicts.size(); index++) {
            settled(conflicts.get(index), answers.get(index)).ifPresent(changes::add);
        }
        return IntStream.range(0, changes.size()).mapToObj(index -> changes.get(index).numbered(index + 1)).toList();
    }

    private static Optional<PlanChange> settled(Conflict conflict, MergeAnswer answer) {
        boolean isThere = conflict.theirs() != null;
        return switch (answer.outcome()) {
            case MERGED -> Optional.of(change(conflict, isThere ? ChangeKind.STRENGTHEN : ChangeKind.ADD, answer));
            case REMOVE -> isThere ? Optional.of(change(conflict, ChangeKind.REMOVE, answer)) : Optional.empty();
            case THEIRS -> Optional.empty();
        };
    }

    /** A section that is taken in again serves the phase and has the owner that it had. */
    private static PlanChange change(Conflict conflict, ChangeKind kind, MergeAnswer answer) {
        PlanChange mine = conflict.mine();
        boolean isRestored = kind == ChangeKind.ADD;
        return new PlanChange(mine.number(), kind, answer.title() == null ? mine.section() : answer.title(),
            answer.text(), mine.reason(), mine.target(),
            isRestored ? requireNonNull(conflict.base()).phase() : mine.phase(),
            isRestored && mine.owner() == null ? requireNonNull(conflict.base()).owner() : mine.owner(),
            mine.lessons());
    }
}
