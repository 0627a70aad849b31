package io.hindsight.incident;

import java.util.List;

import io.hindsight.text.Fault;
import io.hindsight.text.Objection;

/** An incident that cannot be taken as it is, with every field that is wrong. */
class InvalidIncident extends Objection {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /** @param faults each to be read after the name of its field */
    InvalidIncident(List<Fault> faults) {
        super(Fault.all(faults));
        this.faults = List.copyOf(faults);
    }

    List<Fault> faults() {
        return faults;
    }
}
