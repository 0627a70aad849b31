package io.hindsight.action;

import io.hindsight.text.Code;

/** What kind of thing an action answers. */
public enum AnswerKind implements Code {
    LESSON, CAUSE, THREAT
}
