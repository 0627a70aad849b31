package io.hindsight.notification;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

import io.hindsight.engine.Words;
import io.hindsight.notification.Letter.CalendarFile;
import io.hindsight.people.People;
import io.hindsight.people.Person;
import io.hindsight.people.Preference;
import io.hindsight.people.Preferences;

/** What lies ahead of each person, for who may read nothing of the post-mortem, or was mailed the reference only. */
@Service
public class UpcomingAppointments {

    /**
     * A meeting or session, as its invitation tells it.
     *
     * @param occasion  meeting or session
     * @param when      by the reader's clock
     * @param there     by the clock of the place, where that differs; else null
     * @param place     may be null
     * @param cancelled whether it does not take place, or not with the reader
     */
    public record Upcoming(String uid, String postMortem, String occasion, String when, String there, String place,
        int minutes, boolean cancelled) {
    }

    private final AppointmentNotices told;
    private final Topics topics;
    private final CalendarFiles files;
    private final People people;
    private final Preferences preferences;
    private final MessageSource messages;
    private final Clock clock;

    UpcomingAppointments(AppointmentNotices told, Topics topics, CalendarFiles files, People people,
            Preferences preferences, MessageSource messages, Clock clock) {
        this.told = told;
        this.topics = topics;
        this.files = files;
        this.people = people;
        this.preferences = preferences;
        this.messages = messages;
        this.clock = clock;
    }

    /** What this person is invited to, or was, and is not over; the next first. */
    public List<Upcoming> of(String person, Locale language) {
        Voice voice = voice(language, preferences.of(person));
        return told.last(person).stream().filter(notice -> entry(notice).ends().isAfter(voice.now()))
            .sorted(Comparator.comparing(notice -> entry(notice).begins())).map(notice -> upcoming(notice, voice)).toList();
    }

    /**
     * The calendar file of one of them: of what is confidential, no more than time and place.
     *
     * @return nothing where this person was never invited to it
     */
    public Optional<String> calendar(String person, String uid) {
        return told.last(person).stream().filter(notice -> entry(notice).uid().equals(uid)).findFirst()
            .flatMap(notice -> people.find(person).flatMap(reader -> files.of(matter(notice, reader))))
            .map(CalendarFile::content);
    }

    private Matter matter(Notice notice, Person reader) {
        Preference preference = preferences.of(reader.id());
        Topic topic = topics.of(List.of(notice.postMortem())).get(notice.postMortem());
        Map<String, Object> content = new HashMap<>(notice.content());
        if (Topic.isConfidential(topic)) {
            content.keySet().removeAll(Set.of("subject", "agenda", "organizer", "people"));
        }
        return new Matter(notice, new Content(content), topic, reader, voice(preference.language(), preference), List.of());
    }

    private Voice voice(Locale language, Preference preference) {
        return new Voice(new Words(messages, language), preference.zone(), clock.instant());
    }

    private static Upcoming upcoming(Notice notice, Voice voice) {
        CalendarEntry entry = entry(notice);
        Content content = new Content(notice.content());
        return new Upcoming(entry.uid(), notice.postMortem(), content.require("occasion"), entry.when(voice),
            entry.there(voice).orElse(null), content.line("place").orElse(null), entry.minutes(),
            notice.kind() == NoticeKind.CANCELLATION);
    }

    private static CalendarEntry entry(Notice notice) {
        return CalendarEntry.of(new Content(notice.content()));
    }
}
