package io.hindsight.appointment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import jakarta.mail.internet.AddressException;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Organizer;

import io.hindsight.mail.MailSettings;
import io.hindsight.mail.Mailbox;
import io.hindsight.notification.NoticeContext;
import io.hindsight.people.People;
import io.hindsight.people.Person;
import io.hindsight.text.SafeText;

/**
 * Who an event is with. The organizer has the name of the person, but the sender's address: calendars take an
 * invitation from whom the mail is from, and not into the calendar of its organizer, who is invited too.
 */
@Component
class EventPeople {

    private final People people;
    private final MailSettings settings;

    EventPeople(People people, MailSettings settings) {
        this.people = people;
        this.settings = settings;
    }

    List<Property> of(NoticeContext<AppointmentContent> matter) {
        Map<String, Person> invited = new LinkedHashMap<>();
        matter.content().people().stream().map(people::find).flatMap(Optional::stream)
            .forEach(person -> invited.put(person.id(), person));
        invited.putIfAbsent(matter.reader().id(), matter.reader());
        List<Property> attendance = new ArrayList<>();
        attendance.add(organizer(matter));
        invited.values().stream().map(EventPeople::attendee).flatMap(Optional::stream).forEach(attendance::add);
        return attendance;
    }

    private Property organizer(NoticeContext<AppointmentContent> matter) {
        String name = SafeText.filled(matter.content().organizer()).map(people::name).orElse("Hindsight");
        return new Organizer(new ParameterList(List.of(name(name))), settings.sender().uri());
    }

    /** Empty when somebody has no address, or none that is one. */
    private static Optional<Property> attendee(Person person) {
        try {
            return person.email() == null ? Optional.empty() : Optional.of(new Attendee(
                new ParameterList(
                    List.of(name(person.name()), Role.REQ_PARTICIPANT, PartStat.NEEDS_ACTION, Rsvp.FALSE)),
                Mailbox.of(person.name(), person.email()).uri()));
        } catch (AddressException unusable) {
            return Optional.empty();
        }
    }

    /** A parameter cannot hold a quotation mark. */
    private static Parameter name(String name) {
        return new Cn(SafeText.line(name).replace('"', '”'));
    }
}
