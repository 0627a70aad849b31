package io.hindsight.record;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import io.hindsight.text.Code;
import io.hindsight.text.Misfit;

/** The six stages of a post-mortem, in the order of the map. */
public enum Stage implements Code {
    MEETING, ANALYSIS, EVALUATION, PLAN, HARDENING, TRAINING;

    /**
     * How many working days this stage has.
     *
     * @param deadlines what deadlines.dmn gives for the incident
     * @param pass      2 for the second meeting; what is run again otherwise has as long as the first time
     */
    public int workingDays(Map<?, ?> deadlines, int pass) {
        return (Integer) requireNonNull(deadlines.get(pass > 1 && isRunAgain(deadlines) ? again() : code()));
    }

    /** Whether these say that it is run twice. */
    public boolean isRunAgain(Map<?, ?> deadlines) {
        return deadlines.get(again()) instanceof Integer days && days > 0;
    }

    private String again() {
        return "second" + name().charAt(0) + code().substring(1);
    }

    /** @throws IllegalArgumentException when there is no such stage */
    public static Stage of(String code) {
        return Arrays.stream(values()).filter(stage -> stage.code().equals(code)).findFirst()
            .orElseThrow(() -> new Misfit("fault.code", Arrays.stream(values()).map(Stage::code)
                .collect(Collectors.joining(", "))));
    }
}
