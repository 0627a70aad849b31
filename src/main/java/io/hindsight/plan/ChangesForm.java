package io.hindsight.plan;

import static io.hindsight.plan.PlanVariables.CHANGES;
import static io.hindsight.plan.PlanVariables.NO_MORE;
import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.hindsight.engine.FormAnswers;
import io.hindsight.engine.Refusal;
import io.hindsight.planversion.ChangeKind;
import io.hindsight.planversion.PlanChange;
import io.hindsight.planversion.PlanVersion.Section;
import io.hindsight.planversion.Rewording;

/**
 * Understands the answers to draft-changes.
 *
 * @param plan the sections that are changed, by number
 */
record ChangesForm(FormAnswers answers, Map<String, Section> plan) {

    /** @throws Refusal when a passage is not there, or a section becomes too long */
    List<PlanChange> changes() {
        return CHANGES.filled(answers).takeWhile(n -> !CHANGES.main(n).require(answers).equals(NO_MORE))
            .mapToObj(this::change).toList();
    }

    private PlanChange change(int n) {
        ChangeKind kind = CHANGES.code(n, "Kind", ChangeKind.class).require(answers);
        return new PlanChange(n, kind, requireNonNullElse(text(n, "Section"), ""), wording(n, kind),
            text(n, "Reason"), text(n, "Target"), text(n, "Phase"), text(n, "Owner"),
            CHANGES.choices(n, "Lessons").chosen(answers).stream().map(Long::valueOf).toList());
    }

    private @Nullable String wording(int n, ChangeKind kind) {
        if (kind == ChangeKind.REMOVE) {
            return null;
        }
        Section section = kind == ChangeKind.STRENGTHEN ? plan.get(text(n, "Target")) : null;
        String typed = PlanVariables.text(CHANGES, n).get(answers);
        if (section == null) {
            return typed;
        }
        Rewording way =
            requireNonNullElse(CHANGES.code(n, "Way", Rewording.class).get(answers), Rewording.WHOLE);
        try {
            return way.of(section, typed, text(n, "Passage"));
        } catch (Refusal refusal) {
            throw refusal.at(CHANGES.prefix(n) + "Text");
        }
    }

    private @Nullable String text(int n, String field) {
        return CHANGES.text(n, field).get(answers);
    }
}
