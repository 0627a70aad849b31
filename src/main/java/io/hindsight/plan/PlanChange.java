package io.hindsight.plan;

/**
 * One change of the plan, or the proposal of one.
 *
 * @param number  its place in the draft, from 1
 * @param kind    add, strengthen or remove
 * @param section title of the section that changes
 * @param text    what the section says from now on; null when it is removed
 * @param reason  why, and which lesson it answers
 */
public record PlanChange(int number, String kind, String section, String text, String reason) {

    public PlanChange {
        text = "remove".equals(kind) ? null : text;
    }
}
