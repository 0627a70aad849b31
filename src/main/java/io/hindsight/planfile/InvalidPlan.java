package io.hindsight.planfile;

import java.util.List;
import java.util.stream.Collectors;

/** A file that cannot be taken as the plan, with everything that is wrong in it. */
class InvalidPlan extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param field  where it is, such as sections[2].phase
     * @param detail what is wrong with it, to be read after the name
     */
    record Fault(String field, String detail) {
    }

    private final transient List<Fault> faults;

    InvalidPlan(List<Fault> faults) {
        super(faults.stream().map(fault -> fault.field() + " " + fault.detail()).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    List<Fault> faults() {
        return faults;
    }
}
