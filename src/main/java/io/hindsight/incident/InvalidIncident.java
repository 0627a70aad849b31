package io.hindsight.incident;

import java.util.List;

/** An incident that cannot be taken as it is, with every field that is wrong. */
class InvalidIncident extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param field  the field's name, or its path in dots
     * @param detail what is wrong with it, to be read after the name
     */
    record Fault(String field, String detail) {
    }

    private final transient List<Fault> faults;

    InvalidIncident(List<Fault> faults) {
        super(faults.stream().map(fault -> fault.field() + " " + fault.detail()).reduce((a, b) -> a + "; " + b)
            .orElse(""));
        this.faults = faults;
    }

    List<Fault> faults() {
        return faults;
    }
}
