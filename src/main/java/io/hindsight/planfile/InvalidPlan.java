package io.hindsight.planfile;

import java.util.List;

import io.hindsight.text.Fault;
import io.hindsight.text.Objection;

/** A file that cannot be taken as the plan, with everything that is wrong in it. */
class InvalidPlan extends Objection {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /** @param faults each to be read after the place where it is, such as sections[2].phase */
    InvalidPlan(List<Fault> faults) {
        super(Fault.all(faults));
        this.faults = List.copyOf(faults);
    }

    List<Fault> faults() {
        return faults;
    }
}
