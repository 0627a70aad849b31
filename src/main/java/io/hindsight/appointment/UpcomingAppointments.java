package io.hindsight.appointment;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import io.hindsight.mail.Letter.CalendarFile;
import io.hindsight.mail.ReaderWords;
import io.hindsight.notification.Discretion;
import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeContext;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.NoticeStanding;
import io.hindsight.notification.Topic;
import io.hindsight.notification.Topics;
import io.hindsight.people.People;
import io.hindsight.people.Person;
import io.hindsight.people.Preference;
import io.hindsight.people.Preferences;
import io.hindsight.text.SafeText;
import io.hindsight.text.Words;

/** What lies ahead of each person, for who may read nothing of the post-mortem, or was mailed the reference only. */
@Service
public class UpcomingAppointments {

    /**
     * A meeting or session, as its invitation tells it.
     *
     * @param what       a meeting or a session, and about what where that may be said
     * @param when       by the reader's clock
     * @param there      by the clock of the place, where that differs; else null
     * @param postMortem null where the reader may not know which
     * @param place      may be null
     * @param cancelled  whether it does not take place, or not with the reader
     */
    public record Upcoming(String uid, @Nullable String postMortem, String what, String when, @Nullable String there,
        @Nullable String place,
        int minutes, boolean cancelled) {
    }

    private final AppointmentNotices told;
    private final Discretion discretion;
    private final Topics topics;
    private final CalendarFiles files;
    private final People people;
    private final Preferences preferences;
    private final Clock clock;

    UpcomingAppointments(AppointmentNotices told, Discretion discretion, Topics topics, CalendarFiles files,
            People people,
            Preferences preferences, Clock clock) {
        this.told = told;
        this.discretion = discretion;
        this.topics = topics;
        this.files = files;
        this.people = people;
        this.preferences = preferences;
        this.clock = clock;
    }

    /** What this person is invited to, or was, and is not over; the next first. */
    public List<Upcoming> of(String person, Locale language) {
        ReaderWords voice = voice(language, preferences.of(person));
        return matters(person, told.last(person), voice).filter(matter -> matter.content().ends().isAfter(voice.now()))
            .sorted(Comparator.comparing(matter -> matter.content().begins())).map(UpcomingAppointments::upcoming)
            .toList();
    }

    /** The calendar file of one of them; nothing where this person was never invited to it. */
    public Optional<String> calendar(String person, String uid) {
        Preference preference = preferences.of(person);
        return matters(person, told.last(person), voice(preference.language(), preference))
            .filter(matter -> matter.content().uid().equals(uid)).findFirst().map(files::of).map(CalendarFile::content);
    }

    /** Of what is confidential, they hold no more than time and place. */
    private Stream<NoticeContext<AppointmentContent>> matters(String person, List<Notice> notices, ReaderWords voice) {
        Person reader = people.find(person).orElseGet(() -> new Person(person, person, null));
        Map<String, Topic> known = topics.of(notices.stream().map(Notice::postMortem).collect(Collectors.toSet()));
        return notices.stream().map(discretion::of).map(NoticeStanding::notice).map(notice -> {
            Topic topic = known.get(notice.postMortem());
            AppointmentContent content = notice.content(AppointmentContent.class);
            return new NoticeContext<>(notice, Topic.isConfidential(topic) ? content.unexplained() : content, topic,
                reader, voice, List.of());
        });
    }

    private static Upcoming upcoming(NoticeContext<AppointmentContent> matter) {
        AppointmentContent entry = matter.content();
        return new Upcoming(entry.uid(), matter.notice().postMortem(), AppointmentWriter.what(matter),
            entry.when(matter.voice()), entry.there(matter.voice()).orElse(null),
            SafeText.filledLine(entry.place()).orElse(null), entry.minutes(),
            matter.kind() == NoticeKind.CANCELLATION);
    }

    private ReaderWords voice(Locale language, Preference preference) {
        return new ReaderWords(Words.of(language), preference.zone(), clock.instant());
    }
}
