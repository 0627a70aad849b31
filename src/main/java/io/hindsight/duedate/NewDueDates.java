package io.hindsight.duedate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import io.hindsight.doubt.Doubts;
import io.hindsight.doubt.Doubts.Doubt;
import io.hindsight.engine.Refusal;
import io.hindsight.office.WorkingDays;
import io.hindsight.text.Fault;
import io.hindsight.text.Phrase;

/** Looks at each due date that somebody wants before it is taken. */
@Component
public class NewDueDates {

    private final WorkingDays workingDays;
    private final Doubts doubts;
    private final Clock clock;

    NewDueDates(WorkingDays workingDays, Doubts doubts, Clock clock) {
        this.workingDays = workingDays;
        this.doubts = doubts;
        this.clock = clock;
    }

    /**
     * @param now  the day that it is due on
     * @param task the engine’s id of the open task with which it is asked about; empty where nothing is open
     * @throws Refusal when the date or the reason cannot be taken; and once for a day on which nobody works
     */
    public void check(NewDueDate wanted, LocalDate now, Optional<String> task) {
        wanted.check(now, LocalDate.now(clock));
        LocalDate to = wanted.dueOn();
        if (!workingDays.include(to)) {
            Doubt unlikely = new Doubt(to.toString(), new Fault(NewDueDate.DUE_ON, "refused.due-date.doubt",
                Phrase.weekday(to), Phrase.weekday(workingDays.first(to))));
            task.ifPresent(open -> doubts.ask(open, List.of(unlikely)));
        }
    }
}
