package io.hindsight.postmortem;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import io.hindsight.office.WorkingDays;
import io.hindsight.record.PassedLightly;
import io.hindsight.record.PostMortems;
import io.hindsight.record.Stage;
import io.hindsight.sentback.SendBacks;
import io.hindsight.text.Code;

/** Says when a stage should be done, and opens it in the record. */
@Component
class StageOpening {

    /** @param pass which time it is run */
    record Opened(int pass, Instant due) {
    }

    private final PostMortems postMortems;
    private final PassedLightly lightly;
    private final SendBacks back;
    private final WorkingDays workingDays;
    private final Clock clock;

    StageOpening(PostMortems postMortems, PassedLightly lightly, SendBacks back, WorkingDays workingDays,
            Clock clock) {
        this.back = back;
        this.postMortems = postMortems;
        this.lightly = lightly;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * Opens what is called now; a stage that was passed lightly is opened again. What is no stage, such as a bulletin
     * that was missing, has as long as the sign-off.
     *
     * @param process   the id of the called process
     * @param deadlines what deadlines.dmn gives for the incident
     */
    Opened open(String postMortem, String process, Map<?, ?> deadlines) {
        Optional<Stage> stage = Code.find(Stage.class, process);
        boolean again = stage.filter(lightly.of(postMortem)::contains).isPresent();
        int pass = stage.map(one -> postMortems.nextPass(postMortem, one.code()) - (again ? 1 : 0)).orElse(1);
        Instant due = workingDays.after(clock.instant(), stage.map(one -> one.workingDays(deadlines, pass))
            .orElseGet(() -> (Integer) deadlines.get("signOff")));
        stage.ifPresent(one -> postMortems.open(postMortem, one.code(), pass, due));
        back.takeUp(postMortem, process);
        return new Opened(pass, due);
    }
}
