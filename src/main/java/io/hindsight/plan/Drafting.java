package io.hindsight.plan;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.analysis.Analyses;
import io.hindsight.people.People;
import io.hindsight.planversion.Drafts;
import io.hindsight.planversion.Merge.Conflict;
import io.hindsight.planversion.Merge.MergeAnswer;
import io.hindsight.planversion.PlanChange;
import io.hindsight.planversion.PlanDraft;
import io.hindsight.planversion.PlanText;
import io.hindsight.planversion.PlanVersion.Section;
import io.hindsight.planversion.Plans;
import io.hindsight.planversion.Publishing;
import io.hindsight.planversion.Sections;
import io.hindsight.text.Languages;
import io.hindsight.text.LocalizedText;
import io.hindsight.text.Words;

/** Takes a round of a draft, from whoever drafts or merges, and tells what management is to decide on. */
@Component
class Drafting {

    /** What came of a merge. */
    record Merged(PlanDraft draft, @Nullable LocalizedText shown) {
    }

    private final Drafts drafts;
    private final Sections sections;
    private final Publishing publishing;
    private final Plans plans;
    private final Analyses analyses;
    private final People people;
    private final Languages languages;

    Drafting(Drafts drafts, Sections sections, Publishing publishing, Plans plans,
            Analyses analyses, People people,
            Languages languages) {
        this.drafts = drafts;
        this.sections = sections;
        this.publishing = publishing;
        this.plans = plans;
        this.analyses = analyses;
        this.people = people;
        this.languages = languages;
    }

    /** The sections of that version by number. */
    Map<String, Section> plan(long version) {
        return sections.at(version);
    }

    /** @return the draft as management reads it */
    @Nullable
    LocalizedText record(String postMortem, PlanDraft draft, String by) {
        return shown(postMortem, drafts.record(postMortem, draft.fitted(sections.at(draft.base())), null, by),
            by);
    }

    /** What both have changed, as the approved draft and that version stand. */
    List<Conflict> conflicts(String postMortem, long version) {
        return publishing.merge(postMortem, version).conflicts();
    }

    /**
     * Settles the conflicts with that version, one answer for each.
     *
     * @return the draft that comes of it; it starts from that version, and has no change when theirs was kept
     */
    Merged merge(String postMortem, long version, List<MergeAnswer> answers, String by) {
        List<PlanChange> changes = publishing.merge(postMortem, version).settled(answers);
        String keepReason =
            changes.isEmpty() ? Words.ENGLISH.of("plan.settled", plans.version(version).number()) : null;
        PlanDraft draft = drafts.record(postMortem,
            new PlanDraft(version, changes, keepReason, drafts.approved(postMortem).trainingWish()), version, by);
        return new Merged(draft, shown(postMortem, draft, by));
    }

    private @Nullable LocalizedText shown(String postMortem, PlanDraft draft, String by) {
        return languages.tell(words -> new PlanText(words).draft(draft, publishing.latest(), people.name(by),
            sections.at(draft.base()), analyses.lessons(postMortem)));
    }
}
