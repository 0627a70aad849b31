package io.hindsight.reminder;

import io.hindsight.text.Code;

/** The lists of a digest, in the order in which they are read. */
enum DigestList implements Code {
    OVERDUE, DUE, FRESH,
    /** What others have that is late, and the reader answers for. */
    OTHERS
}
