package io.hindsight.planversion;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.hindsight.planversion.PlanVersion.Section;

/**
 * One change of the plan, or the proposal of one.
 *
 * @param number  its place in the draft, from 1
 * @param section title of the section that changes
 * @param text    what the section says from now on; null when it is removed
 * @param reason  why; null where the reader may not know it
 * @param target  number of the section, such as 3.2; null as long as a new one has none
 * @param phase   which phase the section serves; null when that stays as it is
 * @param owner   who keeps it right, as in {@link Section}; null when that stays as it is
 * @param lessons ids of the lessons that it answers
 */
public record PlanChange(int number, ChangeKind kind, String section, @Nullable String text, @Nullable String reason,
    @Nullable String target,
    @Nullable String phase, @Nullable String owner, List<Long> lessons) {

    public PlanChange {
        text = kind == ChangeKind.REMOVE ? null : text;
        lessons = lessons == null ? List.of() : lessons;
    }

    public PlanChange(int number, ChangeKind kind, String section, String text, String reason) {
        this(number, kind, section, text, reason, null, null, null, List.of());
    }

    /** The same change without why it was made. */
    PlanChange withheld() {
        return new PlanChange(number, kind, section, text, null, target, phase, owner, List.of());
    }

    /** The same change of the section with this number. */
    PlanChange at(String section) {
        return new PlanChange(number, kind, this.section, text, reason, section, phase, owner, lessons);
    }

    /** The same change at this place of a draft. */
    PlanChange numbered(int place) {
        return new PlanChange(place, kind, section, text, reason, target, phase, owner, lessons);
    }

    /** @param before the section as it was; null when there was none */
    public Section applied(@Nullable Section before) {
        return new Section(requireNonNull(target), section,
            phase != null ? phase : before == null ? "all" : before.phase(),
            owner != null ? owner : before == null ? SectionOwners.DEFAULT : before.owner(), text);
    }
}
