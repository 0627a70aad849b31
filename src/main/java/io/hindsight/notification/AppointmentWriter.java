package io.hindsight.notification;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import io.hindsight.notification.Part.Fact;
import io.hindsight.notification.Part.Facts;
import io.hindsight.notification.Part.Paragraph;
import io.hindsight.notification.Part.Said;
import io.hindsight.people.People;

/** A meeting or session: when and where it is, that it has moved, or that it does not take place. */
@Component
class AppointmentWriter implements Writer {

    private final People people;
    private final Links links;

    AppointmentWriter(People people, Links links) {
        this.people = people;
        this.links = links;
    }

    @Override
    public Set<NoticeKind> kinds() {
        return EnumSet.of(NoticeKind.INVITATION, NoticeKind.CANCELLATION);
    }

    @Override
    public Sheet write(Matter matter) {
        Voice voice = matter.voice();
        Appointment appointment = Appointment.of(matter.content());
        String what = what(matter);
        String suffix = matter.content().is("moved") && matter.kind() == NoticeKind.INVITATION ? ".moved" : "";
        List<Part> parts = new ArrayList<>();
        parts.add(new Paragraph(matter.say("lead" + suffix)));
        parts.add(new Facts(facts(matter, appointment)));
        matter.content().text("agenda").filter(agenda -> matter.kind() == NoticeKind.INVITATION)
            .map(agenda -> new Said(voice.say("mail.agenda"), agenda)).ifPresent(parts::add);
        String date = voice.shortMoment(appointment.begins());
        return new Sheet(matter.say("subject" + suffix, Clean.line(what, Letters.LONGEST), date),
            matter.say("heading" + suffix, what), parts, voice.say("mail.topostmortem"),
            links.postMortem(matter.notice().postMortem()), matter.say("why"));
    }

    /** How the meeting or session is called. */
    static String what(Matter matter) {
        return matter.content().line("subject")
            .orElseGet(() -> matter.voice().say("mail.occasion." + matter.content().require("occasion")));
    }

    private List<Fact> facts(Matter matter, Appointment appointment) {
        Voice voice = matter.voice();
        List<Fact> facts = new ArrayList<>();
        facts.add(when(appointment, voice));
        matter.content().line("place").ifPresent(place -> facts.add(new Fact(voice.say("mail.where"), place)));
        Optional.ofNullable(matter.topic()).ifPresent(topic -> facts.add(new Fact(voice.say("mail.postmortem"),
            topic.reference() + " · " + Clean.line(topic.title()))));
        matter.content().text("organizer").map(people::name).map(Clean::line)
            .ifPresent(name -> facts.add(new Fact(voice.say("mail.organizer"), name)));
        if (!appointment.people().isEmpty()) {
            facts.add(new Fact(voice.say("mail.invited"), appointment.people().stream().map(people::name)
                .map(Clean::line).collect(Collectors.joining(", "))));
        }
        return facts;
    }

    private static Fact when(Appointment appointment, Voice voice) {
        ZoneId place = appointment.zone();
        String there = voice.differsFrom(place, appointment.begins())
            ? in(appointment, voice.in(place)) : null;
        return new Fact(voice.say("mail.when"), in(appointment, voice), there, false);
    }

    private static String in(Appointment appointment, Voice voice) {
        Instant begins = appointment.begins();
        return voice.say("mail.fromto", voice.day(voice.date(begins)), voice.time(begins),
            voice.time(appointment.ends()), voice.zone().getId().replace('_', ' '));
    }
}
