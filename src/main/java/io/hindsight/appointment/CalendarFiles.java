package io.hindsight.appointment;

import java.util.Arrays;
import java.util.List;

import org.springframework.stereotype.Component;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

import io.hindsight.mail.Letter.CalendarFile;
import io.hindsight.notification.NoticeContext;
import io.hindsight.notification.NoticeKind;

/** Writes the calendar files of invitations and cancellations: iTIP REQUEST and CANCEL. */
@Component
class CalendarFiles {

    private final CalendarEvents events;

    CalendarFiles(CalendarEvents events) {
        this.events = events;
    }

    /** @param matter of an invitation or a cancellation */
    CalendarFile of(NoticeContext<AppointmentContent> matter) {
        return matter.kind() == NoticeKind.CANCELLATION ? file(matter, ImmutableMethod.CANCEL, events.cancel(matter))
            : file(matter, ImmutableMethod.REQUEST, events.request(matter));
    }

    private static CalendarFile file(NoticeContext<AppointmentContent> matter, Method method, VEvent event) {
        AppointmentContent entry = matter.content();
        CalendarComponent[] components = entry.isLocal()
            ? new CalendarComponent[] {ZoneDefinition.of(entry.zone(), entry.begins()), event}
            : new CalendarComponent[] {event};
        Calendar calendar = new Calendar(new PropertyList(List.of(ImmutableVersion.VERSION_2_0,
            new ProdId("-//Hindsight//Hindsight//EN"), method)), new ComponentList<>(Arrays.asList(components)));
        return new CalendarFile(method.getValue(), Folding.fold(calendar.toString()));
    }
}
