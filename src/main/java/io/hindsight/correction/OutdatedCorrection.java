package io.hindsight.correction;

import io.hindsight.engine.Refusal;

/** Somebody else has corrected the incident since whoever corrects it now has read it. */
class OutdatedCorrection extends Refusal {

    private static final long serialVersionUID = 1L;

    OutdatedCorrection(String key, Object... details) {
        super(key, details);
    }
}
