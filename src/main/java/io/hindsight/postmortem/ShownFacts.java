package io.hindsight.postmortem;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.circle.Circles;
import io.hindsight.directory.Login;
import io.hindsight.form.FormTextSource;
import io.hindsight.incident.Incidents;
import io.hindsight.text.Words;

/** Shows the incident on top of every form of its post-mortem, to who may know it. */
@Component
public class ShownFacts implements FormTextSource {

    private final Incidents incidents;
    private final Circles circles;
    private final Login login;
    private final FirstQuestions questions;

    ShownFacts(Incidents incidents, Circles circles, Login login, FirstQuestions questions) {
        this.questions = questions;
        this.incidents = incidents;
        this.circles = circles;
        this.login = login;
    }

    @Override
    public String name() {
        return "facts";
    }

    @Override
    public @Nullable String show(@Nullable String reference, String process) {
        return reference == null || !circles.mayKnow(reference, login.find().orElse("")) ? null
            : incidents.ofPostMortem(reference)
                .map(incident -> new IncidentFacts(Words.ofReader()).of(reference, incident,
                    questions.of(reference, process)))
                .orElse(null);
    }
}
