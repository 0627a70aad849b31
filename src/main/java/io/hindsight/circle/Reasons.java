package io.hindsight.circle;

import io.hindsight.engine.Refusal;

/** Why a circle is widened or a marking changed, as somebody has written it. */
final class Reasons {

    static final int LONGEST = 2000;

    private Reasons() {
    }

    /** @throws Refusal with a sentence that says what to change */
    static void check(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Refusal("refused.reason.missing").at("reason");
        }
        if (reason.length() > LONGEST || reason.codePoints().anyMatch(c -> c == 0 || c >= 0xD800 && c <= 0xDFFF)) {
            throw new Refusal("refused.reason.long", LONGEST).at("reason");
        }
    }
}
