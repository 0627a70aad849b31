package io.hindsight.planversion;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.hindsight.answer.YesNo;
import io.hindsight.engine.Refusal;
import io.hindsight.planversion.PlanVersion.Section;

/**
 * What one post-mortem would change in the plan.
 *
 * @param base         id of the plan version that it starts from
 * @param changes      none when the plan stays as it is
 * @param keepReason   why the plan stays as it is; null when it changes
 * @param trainingWish what to train and whom; null when no training is needed
 */
public record PlanDraft(long base, List<PlanChange> changes, @Nullable String keepReason,
    @Nullable String trainingWish) {

    /** The draft as it was answered; what belongs to a question that was answered otherwise is left out. */
    public static PlanDraft of(long base, PlanAnswer planChange, List<PlanChange> changes, @Nullable String keepReason,
            YesNo trainingNeeded,
            @Nullable String trainingWish) {
        boolean isChange = planChange == PlanAnswer.CHANGE;
        return new PlanDraft(base, isChange ? List.copyOf(changes) : List.of(), isChange ? null : keepReason,
            trainingNeeded == YesNo.YES ? trainingWish : null);
    }

    /**
     * The draft with what the form leaves open taken from the sections: numbered from 1, a title for each.
     *
     * @throws Refusal when a change names no section of the plan, or two the same
     */
    public PlanDraft fitted(Map<String, Section> plan) {
        Set<String> named = new HashSet<>();
        return new PlanDraft(base, IntStream.range(0, changes.size())
            .mapToObj(index -> fitted(changes.get(index), index + 1, plan, named)).toList(), keepReason,
            trainingWish);
    }

    private static PlanChange fitted(PlanChange change, int number, Map<String, Section> plan, Set<String> named) {
        if (change.kind() == ChangeKind.ADD) {
            return new PlanChange(number, ChangeKind.ADD, change.section(), change.text(), change.reason(), null,
                change.phase(), change.owner() == null ? SectionOwners.DEFAULT : SectionOwners.id(change.owner()),
                change.lessons());
        }
        String field = "change" + number + "Target";
        Section section = change.target() == null ? null : plan.get(change.target());
        if (section == null) {
            throw new Refusal("refused.change.section", number).at(field);
        }
        if (!named.add(section.number())) {
            throw new Refusal("refused.change.twice", section.number()).at(field);
        }
        return new PlanChange(number, change.kind(), section.title(), change.text(), change.reason(), section.number(),
            null, null, change.lessons());
    }

    List<ChangeKind> kinds() {
        return changes.stream().map(PlanChange::kind).toList();
    }

    /** The answer to whether the plan changes. */
    public PlanAnswer answer() {
        return changes.isEmpty() ? PlanAnswer.KEEP : PlanAnswer.CHANGE;
    }
}
