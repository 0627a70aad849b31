package io.hindsight.postmortem;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.hindsight.answer.Choices;
import io.hindsight.engine.Variable;
import io.hindsight.incident.Incident;
import io.hindsight.incident.IncidentKind;

/** The variables of the map, as its model and its forms spell them. */
final class PostMortemVariables {

    static final Variable<Long> INCIDENT = Variable.of("incident", Long.class);
    static final Variable<String> SEVERITY = Variable.text("severity");
    static final Variable<IncidentKind> KIND = Variable.code("kind", IncidentKind.class);
    static final Variable<Boolean> PERSONAL_DATA = Variable.yesNo("personalData");
    /** Working days by stage: what deadlines.dmn gives for this incident. */
    @SuppressWarnings("rawtypes")
    static final Variable<Map> DEADLINES = Variable.of("deadlines", Map.class);
    /** Which time a stage is run: 2 for the second meeting. */
    static final Variable<Integer> PASS = Variable.number("pass");
    /** The process that was missing, while the sign-off runs it. */
    static final Variable<String> STAGE = Variable.text("stage");
    static final Variable<Date> DUE = Variable.of("due", Date.class);

    static final Variable<String> TITLE = Variable.text("title");
    static final Variable<String> SUMMARY = Variable.text("summary");
    /** Of a near miss: what stopped it; where it was, and who should look at it. */
    static final Variable<String> STOPPED = Variable.text("stopped");
    static final Variable<String> WHERE = Variable.text("where");
    /** The reference of what has come again, where the reporter names it. */
    static final Variable<String> RECURRENCE_OF = Variable.text("recurrenceOf");
    static final Variable<String> CATEGORY = Variable.text("category");
    static final Variable<String> TLP = Variable.text("tlp");
    static final Variable<String> OCCURRED = Variable.text("occurred");
    static final Variable<String> DETECTED = Variable.text("detected");
    static final Variable<String> CONTAINED = Variable.text("contained");
    static final Variable<String> RECOVERED = Variable.text("recovered");
    static final Variable<String> CLOSED = Variable.text("closed");
    /** Who may know it, as the start form has it. */
    static final Choices CIRCLE = new Choices("circle");

    private PostMortemVariables() {
    }

    /** What the map and its stages need to know of the incident. */
    static Map<String, Object> of(Incident incident) {
        return Map.of(SEVERITY.name(), incident.severity().code(), PERSONAL_DATA.name(), incident.personalData(),
            KIND.name(), incident.kind().code());
    }

    /** What all that runs needs to know of its deadlines and of who has to be heard, under each name that it has. */
    static Map<String, Object> of(Map<?, ?> deadlines, List<?> participants) {
        return Map.of(DEADLINES.name(), deadlines, "participants", participants, "waiverDays",
            Objects.requireNonNull(deadlines.get("waiver")), "signOffDays",
            Objects.requireNonNull(deadlines.get("signOff")), "effectivenessDays",
            Objects.requireNonNull(deadlines.get("effectiveness")));
    }
}
