package io.hindsight.decision;

import java.util.List;

/** Tables of the organisation cannot stand for ours, so nothing starts. */
class WrongTables extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param faults one sentence each, which begins with the file */
    WrongTables(List<String> faults) {
        super(String.join(System.lineSeparator(), faults));
    }
}
