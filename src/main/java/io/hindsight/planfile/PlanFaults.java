package io.hindsight.planfile;

import java.util.ArrayList;
import java.util.List;

import io.hindsight.text.Fault;

/** Collects what is wrong with a file. */
class PlanFaults {

    private final List<Fault> found = new ArrayList<>();

    void add(boolean isWrong, String field, String key, Object... details) {
        if (isWrong) {
            found.add(new Fault(field, key, details));
        }
    }

    /** @throws InvalidPlan when there is any */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidPlan(found);
        }
    }
}
