package io.hindsight.postmortem;

import static io.hindsight.postmortem.PostMortemVariables.OCCURRED;
import static io.hindsight.postmortem.PostMortemVariables.SEVERITY;
import static io.hindsight.postmortem.PostMortemVariables.STOPPED;
import static io.hindsight.postmortem.PostMortemVariables.TITLE;
import static io.hindsight.postmortem.PostMortemVariables.WHERE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import io.hindsight.engine.FormAnswers;
import io.hindsight.incident.Incident;
import io.hindsight.incident.Incident.Times;
import io.hindsight.incident.IncidentKind;
import io.hindsight.incident.Severity;
import io.hindsight.incident.Tlp;
import io.hindsight.postmortem.StartForm.Reported;
import io.hindsight.text.Words;

/** Understands the form by which anybody reports a near miss. */
@Component
class NearMissForm {

    private final StartForm start;

    NearMissForm(StartForm start) {
        this.start = start;
    }

    /** It is as severe as what could have happened, and for those who take part. */
    Reported read(Map<String, Object> submitted) {
        FormAnswers answers = FormAnswers.of(submitted);
        Incident incident = new Incident("person", UUID.randomUUID().toString(), TITLE.require(answers),
            summary(answers), IncidentKind.NEAR_MISS, null, Severity.of(SEVERITY.require(answers)), Tlp.AMBER, false,
            new Times(start.time(OCCURRED, answers), null, null, null, null), List.of(), List.of(), List.of(), null);
        return new Reported(incident, start.original(submitted));
    }

    /** What was asked beside what was answered, in the language of who answered. */
    private static String summary(FormAnswers answers) {
        Words words = Words.ofReader();
        return Stream.concat(Stream.of(words.of("near-miss.stopped", STOPPED.require(answers))),
            Optional.ofNullable(WHERE.get(answers)).map(where -> words.of("near-miss.where", where)).stream())
            .collect(Collectors.joining("\n\n"));
    }
}
