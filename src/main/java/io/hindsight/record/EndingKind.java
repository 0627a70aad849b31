package io.hindsight.record;

import io.hindsight.text.Code;

/** How a post-mortem has ended that was not signed off: by those who lead it, not by an administrator. */
public enum EndingKind implements Code {
    WITHDRAWN, ENDED_EARLY, JOINED
}
