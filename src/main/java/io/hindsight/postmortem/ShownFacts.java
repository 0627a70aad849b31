package io.hindsight.postmortem;

import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import io.hindsight.engine.ShownText;
import io.hindsight.engine.Words;
import io.hindsight.incident.Incidents;

/** Shows the incident on top of every form of its post-mortem. */
@Component
class ShownFacts implements ShownText {

    private final PostMortems postMortems;
    private final Incidents incidents;
    private final MessageSource messages;

    ShownFacts(PostMortems postMortems, Incidents incidents, MessageSource messages) {
        this.postMortems = postMortems;
        this.incidents = incidents;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "facts";
    }

    @Override
    public String show(String reference, String process) {
        return Optional.ofNullable(reference).flatMap(postMortems::incidentOf).map(incidents::get)
            .map(incident -> new Facts(new Words(messages, LocaleContextHolder.getLocale())).of(reference, incident)).orElse(null);
    }
}
