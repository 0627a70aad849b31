package io.hindsight.appointment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import io.hindsight.mail.Letter.CalendarFile;
import io.hindsight.mail.LetterDraft;
import io.hindsight.mail.LetterPart;
import io.hindsight.mail.LetterPart.Fact;
import io.hindsight.mail.LetterPart.Facts;
import io.hindsight.mail.LetterPart.Paragraph;
import io.hindsight.mail.LetterPart.Said;
import io.hindsight.mail.ReaderWords;
import io.hindsight.notification.Letters;
import io.hindsight.notification.Links;
import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeContext;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.NoticeStanding;
import io.hindsight.notification.Writer;
import io.hindsight.people.Names;
import io.hindsight.people.People;
import io.hindsight.text.SafeText;

/** A meeting or session: when and where it is, that it has moved, or that it does not take place. */
@Component
class AppointmentWriter implements Writer {

    private final AppointmentNotices told;
    private final People people;
    private final Links links;
    private final CalendarFiles calendar;

    AppointmentWriter(AppointmentNotices told, People people, Links links, CalendarFiles calendar) {
        this.told = told;
        this.people = people;
        this.links = links;
        this.calendar = calendar;
    }

    @Override
    public Set<NoticeKind> kinds() {
        return EnumSet.of(NoticeKind.INVITATION, NoticeKind.CANCELLATION);
    }

    @Override
    public LetterDraft write(NoticeContext matter) {
        ReaderWords voice = matter.voice();
        CalendarEntry entry = CalendarEntry.of(matter.content());
        String what = what(matter);
        boolean moves = told.moves(matter.notice());
        List<LetterPart> parts = new ArrayList<>();
        parts.add(new Paragraph(matter.say(moves ? "lead.moved" : "lead")));
        parts.add(new Facts(facts(matter, entry)));
        matter.content().text("agenda").filter(agenda -> matter.kind() == NoticeKind.INVITATION)
            .map(agenda -> new Said(voice.say("mail.agenda"), agenda)).ifPresent(parts::add);
        String date = voice.shortMoment(entry.begins());
        String about = SafeText.line(matter.content().line("subject").orElse(what), Letters.LONGEST);
        return new LetterDraft(matter.say(moves ? "subject.moved" : "subject", about, date),
            matter.say("heading", what),
            parts,
            voice.say(isMeeting(matter) ? "mail.topostmortem" : "mail.open"), page(matter, links),
            matter.say("why"));
    }

    @Override
    public String link(NoticeContext matter, Links links) {
        return links.appointments();
    }

    @Override
    public NoticeStanding standing(Notice notice) {
        return told.outdated(notice).map(why -> NoticeStanding.ends(notice, why)).orElse(NoticeStanding.holds(notice));
    }

    @Override
    public boolean moves(Notice notice) {
        return told.moves(notice);
    }

    /** A meeting or session belongs to a post-mortem. */
    @Override
    public boolean hidesItsOrigin() {
        return true;
    }

    @Override
    public Optional<CalendarFile> calendar(NoticeContext matter) {
        return Optional.of(calendar.of(matter));
    }

    /** The record for those who meet about it; who comes to a session, or may not know it, gets no link to it. */
    static String page(NoticeContext matter, Links links) {
        return isMeeting(matter) && matter.notice().postMortem() != null
            ? links.postMortem(matter.notice().postMortem())
            : links.appointments();
    }

    /** Employees who take part in no post-mortem are invited to sessions: they learn nothing of it, nor may open it. */
    static boolean isMeeting(NoticeContext matter) {
        return matter.content().require("occasion").equals("meeting");
    }

    /** How the meeting or session is called. */
    static String what(NoticeContext matter) {
        String occasion = matter.voice().say("mail.occasion." + matter.content().require("occasion"));
        return matter.content().line("subject").map(about -> matter.voice().say("mail.what", occasion, about))
            .orElse(occasion);
    }

    private List<Fact> facts(NoticeContext matter, CalendarEntry entry) {
        ReaderWords voice = matter.voice();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(voice.say("mail.when"), entry.when(voice)));
        entry.there(voice).ifPresent(there -> facts.add(new Fact(voice.say("mail.there"), there)));
        matter.content().line("place").ifPresent(place -> facts.add(new Fact(voice.say("mail.where"), place)));
        Optional.ofNullable(matter.topic()).filter(topic -> isMeeting(matter))
            .ifPresent(topic -> facts.add(new Fact(voice.say("mail.postmortem"),
                topic.reference() + " · " + SafeText.line(topic.title()))));
        matter.content().text("organizer").map(people::name).map(SafeText::line)
            .ifPresent(name -> facts.add(new Fact(voice.say("mail.organizer"), name)));
        if (!entry.people().isEmpty()) {
            facts.add(new Fact(voice.say("mail.invited"), invited(entry)));
        }
        return facts;
    }

    private String invited(CalendarEntry entry) {
        Names names = people.names();
        return entry.people().stream().map(names::of).map(SafeText::line).collect(Collectors.joining(", "));
    }
}
