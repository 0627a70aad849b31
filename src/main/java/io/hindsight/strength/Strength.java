package io.hindsight.strength;

import java.util.Map;

import io.hindsight.text.Code;

/** How surely an action keeps its cause from coming back, the weakest first. */
public enum Strength implements Code {

    /** It works only as long as somebody thinks of it. */
    WEAK,
    /** It finds or hinders it, and may be switched off or passed by. */
    INTERMEDIATE,
    /** It removes or blocks it by design. */
    STRONG;

    /** What each kind of action does by itself; why is said by the bundles. What is not here may be anything. */
    private static final Map<String, Strength> BY_KIND = Map.of("new-solution", STRONG, "access-policy", STRONG,
        "configuration", INTERMEDIATE, "monitoring", INTERMEDIATE, "process", WEAK, "training", WEAK);

    /** What is proposed for an action of this kind, until somebody judges it otherwise. */
    public static Strength ofKind(String kind) {
        return BY_KIND.getOrDefault(kind, WEAK);
    }
}
