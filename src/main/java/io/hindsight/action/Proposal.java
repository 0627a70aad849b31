package io.hindsight.action;

import static io.hindsight.people.Role.FACILITATORS;
import static io.hindsight.people.Role.MANAGEMENT;
import static io.hindsight.people.Role.PLAN_OWNERS;
import static io.hindsight.people.Role.SECURITY;
import static io.hindsight.people.Role.SYSADMINS;
import static io.hindsight.people.Role.TRAINERS;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.hindsight.action.Action.ActionAnswer;
import io.hindsight.effect.Rhythm;
import io.hindsight.engine.Refusal;
import io.hindsight.people.Role;

/**
 * An action as it is proposed; owner and verifier are null when a team is to do it.
 *
 * @param rhythm how often its effect is read once it is verified, and until when
 */
public record Proposal(int number, String title, String kind, String what, List<ActionAnswer> answers,
    @Nullable String owner,
    @Nullable String verifier, LocalDate dueOn, String priority, String criterion, Rhythm rhythm) {

    /** Who can own an action, the likeliest first. */
    public static final List<Role> OWNERS =
        List.of(SYSADMINS, SECURITY, MANAGEMENT, PLAN_OWNERS, TRAINERS, FACILITATORS);

    /** Who can verify one, the likeliest first. */
    public static final List<Role> VERIFIERS =
        List.of(SECURITY, SYSADMINS, MANAGEMENT, FACILITATORS, PLAN_OWNERS, TRAINERS);

    /** @throws Refusal when one person would do and prove it */
    public Proposal {
        if (owner != null && owner.equals(verifier)) {
            throw new Refusal("refused.action.own-verifier", number).at("action" + number + "Verifier");
        }
    }
}
