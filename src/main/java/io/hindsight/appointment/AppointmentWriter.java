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
class AppointmentWriter implements Writer<AppointmentContent> {

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
    public Class<AppointmentContent> content() {
        return AppointmentContent.class;
    }

    @Override
    public LetterDraft write(NoticeContext<AppointmentContent> matter) {
        ReaderWords voice = matter.voice();
        AppointmentContent entry = matter.content();
        String what = what(matter);
        boolean moves = told.moves(matter.notice(), matter.content());
        List<LetterPart> parts = new ArrayList<>();
        parts.add(new Paragraph(matter.say(moves ? "lead.moved" : "lead")));
        parts.add(new Facts(facts(matter, entry)));
        if (isMeeting(matter) && matter.kind() == NoticeKind.INVITATION && entry.begins().isAfter(voice.now())) {
            parts.add(new Paragraph(matter.say("account", voice.say("task.Task_WriteAccount"))));
        }
        SafeText.filled(matter.content().agenda()).filter(agenda -> matter.kind() == NoticeKind.INVITATION)
            .map(agenda -> new Said(voice.say("mail.agenda"), agenda)).ifPresent(parts::add);
        String date = voice.shortMoment(entry.begins());
        String about = SafeText.line(SafeText.filledLine(matter.content().subject()).orElse(what), Letters.LONGEST);
        return new LetterDraft(matter.say(moves ? "subject.moved" : "subject", about, date),
            matter.say("heading", what),
            parts,
            voice.say(isMeeting(matter) ? "mail.topostmortem" : "mail.open"), page(matter, links),
            matter.say("why"));
    }

    @Override
    public String link(NoticeContext<AppointmentContent> matter, Links links) {
        return links.appointments();
    }

    @Override
    public NoticeStanding standing(Notice notice, AppointmentContent content) {
        return told.outdated(notice, content).map(why -> NoticeStanding.ends(notice, why))
            .orElse(NoticeStanding.holds(notice));
    }

    @Override
    public boolean moves(Notice notice, AppointmentContent content) {
        return told.moves(notice, content);
    }

    /** A meeting or session belongs to a post-mortem. */
    @Override
    public boolean hidesItsOrigin() {
        return true;
    }

    @Override
    public Optional<CalendarFile> calendar(NoticeContext<AppointmentContent> matter) {
        return Optional.of(calendar.of(matter));
    }

    /** The record for those who meet about it; who comes to a session, or may not know it, gets no link to it. */
    static String page(NoticeContext<AppointmentContent> matter, Links links) {
        return isMeeting(matter) && matter.notice().postMortem() != null
            ? links.postMortem(matter.notice().postMortem())
            : links.appointments();
    }

    /** Employees who take part in no post-mortem are invited to sessions: they learn nothing of it, nor may open it. */
    static boolean isMeeting(NoticeContext<AppointmentContent> matter) {
        return matter.content().occasion().equals("meeting");
    }

    /** How the meeting or session is called. */
    static String what(NoticeContext<AppointmentContent> matter) {
        String occasion = matter.voice().say("mail.occasion." + matter.content().occasion());
        return SafeText.filledLine(matter.content().subject())
            .map(about -> matter.voice().say("mail.what", occasion, about))
            .orElse(occasion);
    }

    private List<Fact> facts(NoticeContext<AppointmentContent> matter, AppointmentContent entry) {
        ReaderWords voice = matter.voice();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(voice.say("mail.when"), entry.when(voice)));
        entry.there(voice).ifPresent(there -> facts.add(new Fact(voice.say("mail.there"), there)));
        SafeText.filledLine(matter.content().place())
            .ifPresent(place -> facts.add(new Fact(voice.say("mail.where"), place)));
        matter.postMortem().filter(fact -> isMeeting(matter)).ifPresent(facts::add);
        SafeText.filled(matter.content().organizer()).map(people::name).map(SafeText::line)
            .ifPresent(name -> facts.add(new Fact(voice.say("mail.organizer"), name)));
        if (!entry.people().isEmpty()) {
            facts.add(new Fact(voice.say("mail.invited"), invited(entry)));
        }
        return facts;
    }

    private String invited(AppointmentContent entry) {
        Names names = people.names();
        return entry.people().stream().map(names::of).map(SafeText::line).collect(Collectors.joining(", "));
    }
}
