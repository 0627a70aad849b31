package io.hindsight.plan;

import java.time.Instant;
import java.util.List;

/**
 * A published state of the plan, which never changes.
 *
 * @param id         the key that drafts refer to
 * @param number     such as 2.1.0
 * @param title      what it comes from, in a few words
 * @param postMortem reference of the post-mortem that published it; null for the first version
 * @param changes    what is different from the version before; none for the first version
 */
public record PlanVersion(long id, String number, String title, String postMortem, String draftedBy,
    String approvedBy, Instant publishedAt, List<PlanChange> changes) {
}
