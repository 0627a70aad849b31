package io.hindsight.meeting;

import static io.hindsight.meeting.MeetingVariables.PARTICIPANTS;
import static io.hindsight.meeting.MeetingVariables.PASS;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import io.hindsight.answer.Choices.Option;
import io.hindsight.incident.Incident;
import io.hindsight.office.Zones;
import io.hindsight.text.Languages;

/** Offers the people who can be invited, and a first agenda; chooses the teams that must be heard. */
@Component
class OpenMeeting implements ExecutionListener {

    private static final int MINUTES = 60;

    private final Scheduling scheduling;
    private final Invitees invitees;
    private final MeetingTexts texts;
    private final Languages languages;
    private final Clock clock;

    OpenMeeting(Scheduling scheduling, Invitees invitees, MeetingTexts texts, Languages languages, Clock clock) {
        this.scheduling = scheduling;
        this.invitees = invitees;
        this.texts = texts;
        this.languages = languages;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        int pass = PASS.require(execution);
        List<String> required = MeetingVariables.groups(PARTICIPANTS.require(execution));
        ZoneId office = clock.getZone();
        MeetingVariables.PEOPLE.offer(execution, invitees.everybody());
        MeetingVariables.FACILITATORS.offer(execution, invitees.options(List.of("facilitators")));
        MeetingVariables.TIME_ZONES.offer(execution, Zones.around(office).stream()
            .map(zone -> new Option(zone, zone.replace('_', ' '))).toList());
        MeetingVariables.TIME_ZONE.set(execution, office.getId());
        Optional<Incident> incident = scheduling.incident(reference);
        MeetingVariables.FIRST_AGENDA.set(execution, languages.tell(words -> new Agenda(words).of(incident, pass)));
        MeetingVariables.MINUTES.set(execution, MINUTES);
        MeetingVariables.INVITED_ROLES.choose(execution, required);
        MeetingVariables.REQUIRED_ROLES.set(execution, texts.tell(office, text -> text.required(required)));
        scheduling.earliest(reference, pass).ifPresent(earliest -> MeetingVariables.SECOND_LOOK.set(execution,
            texts.tell(office, text -> text.secondLook(earliest))));
    }
}
