package io.hindsight.postmortem;

import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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
    private final MessageSource messages;
    private final Circles circles;
    private final Login login;

    ShownFacts(Incidents incidents, MessageSource messages, Circles circles, Login login) {
        this.incidents = incidents;
        this.messages = messages;
        this.circles = circles;
        this.login = login;
    }

    @Override
    public String name() {
        return "facts";
    }

    @Override
    public String show(String reference, String process) {
        return Optional.ofNullable(reference).flatMap(incidents::ofPostMortem)
            .filter(known -> circles.mayKnow(reference, login.find().orElse("")))
            .map(incident -> new Facts(new Words(messages, LocaleContextHolder.getLocale())).of(reference, incident))
            .orElse(null);
    }
}
