package io.hindsight.appointment;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;

import io.hindsight.notification.Links;
import io.hindsight.notification.NoticeContext;
import io.hindsight.text.SafeText;

/** Writes a meeting or session as an event of a calendar. */
@Component
class CalendarEvents {

    private static final Duration WARNING = Duration.ofMinutes(-15);

    private final EventPeople attendance;
    private final Links links;

    CalendarEvents(EventPeople attendance, Links links) {
        this.attendance = attendance;
        this.links = links;
    }

    VEvent request(NoticeContext<AppointmentContent> matter) {
        String summary = summary(matter);
        VAlarm alarm = new VAlarm(new PropertyList(List.of(
            ImmutableAction.DISPLAY, new Trigger(WARNING), new Description(summary))));
        return new VEvent(new PropertyList(properties(matter, ImmutableStatus.VEVENT_CONFIRMED)),
            new ComponentList<>(List.of(alarm)));
    }

    VEvent cancel(NoticeContext<AppointmentContent> matter) {
        return new VEvent(new PropertyList(properties(matter, ImmutableStatus.VEVENT_CANCELLED)));
    }

    private List<Property> properties(NoticeContext<AppointmentContent> matter, Status status) {
        AppointmentContent entry = matter.content();
        String link = AppointmentWriter.page(matter, links);
        List<Property> properties = new ArrayList<>(List.of(new Uid(entry.uid()),
            new Sequence(entry.sequence()), new DtStamp(matter.voice().now())));
        properties.addAll(times(entry));
        properties.add(new Summary(summary(matter)));
        SafeText.filledLine(matter.content().place()).map(Location::new).ifPresent(properties::add);
        properties.add(new Description(SafeText.filled(matter.content().agenda()).map(SafeText::text)
            .map(agenda -> agenda.strip() + "\n\n" + link).orElse(link)));
        properties.add(new Url(URI.create(link)));
        properties.addAll(attendance.of(matter));
        properties.add(status);
        properties.add(ImmutableTransp.OPAQUE);
        return properties;
    }

    private static List<Property> times(AppointmentContent entry) {
        if (!entry.isLocal()) {
            return List.of(new DtStart<>(entry.begins()), new DtEnd<>(entry.ends()));
        }
        ParameterList zone = new ParameterList(List.of(new TzId(entry.zone().getId())));
        return List.of(new DtStart<>(zone, LocalDateTime.ofInstant(entry.begins(), entry.zone())),
            new DtEnd<>(zone, LocalDateTime.ofInstant(entry.ends(), entry.zone())));
    }

    private static String summary(NoticeContext<AppointmentContent> matter) {
        return "[" + Optional.ofNullable(matter.notice().postMortem()).orElse("Hindsight") + "] "
            + AppointmentWriter.what(matter);
    }
}
