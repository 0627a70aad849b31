package io.hindsight.answer;

import io.hindsight.text.Code;

/** The answer to a question that a form asks with two buttons. */
public enum YesNo implements Code {
    YES, NO
}
