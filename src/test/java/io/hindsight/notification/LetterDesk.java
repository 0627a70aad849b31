package io.hindsight.notification;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.MessageSource;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import io.hindsight.Speaking;
import io.hindsight.form.FormPurpose;
import io.hindsight.incident.Severity;
import io.hindsight.incident.Tlp;
import io.hindsight.mail.Letter;
import io.hindsight.mail.MailSettings;
import io.hindsight.mail.MimeLetter;
import io.hindsight.mail.Stationery;
import io.hindsight.people.AddressRequests;
import io.hindsight.people.AtOnce;
import io.hindsight.people.People;
import io.hindsight.people.Person;
import io.hindsight.people.Preference;
import io.hindsight.text.Words;

/** Where letters are written for a test: with people and post-mortems by hand, at a moment that stands still. */
public class LetterDesk {

    public static final Instant NOW = Instant.parse("2026-11-23T07:00:00Z");
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Map<String, Topic> topics = new HashMap<>();
    private final People people = mock(People.class);
    public static final MailSettings SETTINGS = new Binder(new MapConfigurationPropertySource(Map.of(
        "hindsight.mail.from", "Hindsight <hindsight@example.org>",
        "hindsight.mail.address", "https://hindsight.example.org/"))).bind("hindsight.mail", MailSettings.class).get();
    /** Who writes what, and what each kind tells; these know nobody. */
    static final Writers WRITERS = new Writers(Desks.writers(false, mock(People.class), new Links(SETTINGS),
        mock(Topics.class), mock(AddressRequests.class), SETTINGS, new FormPurpose(), Clock.systemUTC()));
    private final List<Enclosing> enclosing = new ArrayList<>();
    private Preference preference = new Preference("security1", AtOnce.ALL, Locale.ENGLISH, PARIS);
    private Person reader = new Person("security1", "Sam Okafor", "sam@example.org");
    private Instant now = NOW;
    private boolean moving;
    private MessageSource messages = Speaking.ENGLISH.messages();

    public LetterDesk() {
        when(people.name(anyString())).thenAnswer(call -> call.getArgument(0));
        when(people.names()).thenReturn((login, at) -> people.name(login));
        when(people.find(anyString())).thenReturn(Optional.empty());
        knows("security1", "Sam Okafor", "sam@example.org");
        knows("facilitator1", "Élise Martin", "elise@example.org");
        knows("sysadmin1", "Jürgen Groß", "jürgen@bücher.example");
        about("PM-2026-0007", "Stolen VPN credentials", Tlp.AMBER);
        about("PM-2026-0009", "Insider leak at Contoso", Tlp.RED);
    }

    public LetterDesk knows(String login, String name, String email) {
        when(people.name(login)).thenReturn(name);
        when(people.find(login)).thenReturn(Optional.of(new Person(login, name, email)));
        return this;
    }

    public LetterDesk about(String reference, String title, Tlp tlp) {
        topics.put(reference, new Topic(reference, title, Severity.HIGH, tlp));
        return this;
    }

    public LetterDesk inFrench() {
        preference = new Preference(preference.person(), AtOnce.ALL, Locale.FRENCH, preference.zone());
        return this;
    }

    public LetterDesk in(String zone) {
        preference = new Preference(preference.person(), AtOnce.ALL, preference.language(), ZoneId.of(zone));
        return this;
    }

    public LetterDesk at(String moment) {
        now = Instant.parse(moment);
        return this;
    }

    public LetterDesk to(String name, String email) {
        reader = new Person("security1", name, email);
        return this;
    }

    /** The reader has had an earlier invitation. */
    public LetterDesk moving() {
        moving = true;
        return this;
    }

    public LetterDesk speaking(MessageSource others) {
        messages = others;
        return this;
    }

    public LetterDesk enclosing(Enclosing one) {
        enclosing.add(one);
        return this;
    }

    public Letter write(Notice notice) {
        return letters().write(notice, reader, preference);
    }

    public Letters letters() {
        Topics topics = mock(Topics.class);
        when(topics.of(any())).thenAnswer(call -> {
            Map<String, Topic> known = new HashMap<>(this.topics);
            known.keySet().retainAll(call.<Collection<String>>getArgument(0));
            return known;
        });
        Links links = new Links(SETTINGS);
        AddressRequests requests = mock(AddressRequests.class);
        when(requests.secret(any())).thenReturn("a-secret-of-43-characters-that-nobody-guesses");
        Writers writers =
            new Writers(Desks.writers(moving, people, links, topics, requests, SETTINGS, new FormPurpose(), clock()));
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        enclosing.forEach(one -> beans.addBean("enclosing" + enclosing.indexOf(one), one));
        return new Letters(SETTINGS, topics, writers, new Confidential(links), new Stationery(messages, SETTINGS),
            beans.getBeanProvider(Enclosing.class), clock()) {

            @Override
            Words words(Preference preference) {
                return new Words(messages, preference.language());
            }
        };
    }

    /** The letter as it goes out. */
    public MimeMessage send(Notice notice) throws MessagingException {
        return envelope().of(write(notice), Session.getInstance(new Properties()));
    }

    public MimeLetter envelope() {
        return new MimeLetter(SETTINGS, clock());
    }

    private Clock clock() {
        return Clock.fixed(now, PARIS);
    }
}
