package io.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.TimeZoneUpdater;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtStart;

class CalendarFileTest {

    @Test
    void an_invitation_says_what_when_where_with_whom_and_warns_before() throws Exception {
        Calendar calendar = calendar(SampleNotices.of(NoticeKind.INVITATION));
        VEvent event = event(calendar);
        assertThat(value(calendar.getPropertyList().getFirst("METHOD"))).isEqualTo("REQUEST");
        assertThat(calendar.validate(true).hasErrors()).isFalse();
        assertThat(property(event, "UID")).isEqualTo("meeting-7-1@hindsight");
        assertThat(property(event, "SEQUENCE")).isEqualTo("1");
        assertThat(property(event, "DTSTAMP")).isEqualTo("20261123T070000Z");
        assertThat(property(event, "SUMMARY"))
            .isEqualTo("[PM-2026-0007] Post-mortem meeting: Stolen VPN credentials");
        assertThat(property(event, "LOCATION")).isEqualTo("Room 2.07, or https://meet.example.org/x;y,z");
        assertThat(property(event, "DESCRIPTION")).startsWith("1. What happened, and when (10 min)\n2.")
            .endsWith("\n\nhttps://hindsight.example.org/post-mortems/PM-2026-0007");
        assertThat(property(event, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(event.getAlarms()).singleElement()
            .satisfies(alarm -> assertThat(property(alarm, "TRIGGER")).isEqualTo("-PT15M"));
    }

    @Test
    void its_organizer_has_the_senders_address_and_its_attendees_need_not_answer() throws Exception {
        VEvent event = event(calendar(SampleNotices.of(NoticeKind.INVITATION)));
        assertThat(event.getRequiredProperty("ORGANIZER").toString().replace("\r\n", ""))
            .isEqualTo("ORGANIZER;CN=\"Élise Martin\":mailto:hindsight@example.org");
        assertThat(event.<Attendee>getProperties("ATTENDEE")).map(attendee -> attendee.getCalAddress().toASCIIString())
            .containsExactly("mailto:sam@example.org", "mailto:j%C3%BCrgen@xn--bcher-kva.example");
        assertThat(event.<Attendee>getProperties("ATTENDEE"))
            .allSatisfy(attendee -> assertThat(attendee.toString()).contains("RSVP=FALSE", "PARTSTAT=NEEDS-ACTION"));
    }

    @Test
    void a_cancellation_takes_the_same_event_out_again() throws Exception {
        Calendar calendar = calendar(SampleNotices.of(NoticeKind.CANCELLATION));
        VEvent event = event(calendar);
        assertThat(value(calendar.getPropertyList().getFirst("METHOD"))).isEqualTo("CANCEL");
        assertThat(property(event, "UID")).isEqualTo("meeting-7-1@hindsight");
        assertThat(property(event, "SEQUENCE")).isEqualTo("2");
        assertThat(property(event, "STATUS")).isEqualTo("CANCELLED");
        assertThat(event.getAlarms()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Paris, 2026-10-24T12:00:00Z, 2026-10-24T14:00, +02:00",
        "Europe/Paris, 2026-10-25T00:15:00Z, 2026-10-25T02:15, +02:00",
        "Europe/Paris, 2026-10-25T13:00:00Z, 2026-10-25T14:00, +01:00",
        "Europe/Paris, 2027-03-28T00:30:00Z, 2027-03-28T01:30, +01:00",
        "Europe/Paris, 2027-03-28T01:00:00Z, 2027-03-28T03:00, +02:00",
        "Europe/Paris, 2027-03-28T12:00:00Z, 2027-03-28T14:00, +02:00",
        "America/New_York, 2026-10-31T18:00:00Z, 2026-10-31T14:00, -04:00",
        "America/New_York, 2026-11-01T19:00:00Z, 2026-11-01T14:00, -05:00",
        "America/New_York, 2027-03-13T19:00:00Z, 2027-03-13T14:00, -05:00",
        "America/New_York, 2027-03-14T07:00:00Z, 2027-03-14T03:00, -04:00",
        "America/New_York, 2027-03-14T18:00:00Z, 2027-03-14T14:00, -04:00",
        "Asia/Kolkata, 2026-12-01T13:00:00Z, 2026-12-01T18:30, +05:30",
        "Asia/Jerusalem, 2027-03-26T12:00:00Z, 2027-03-26T15:00, +03:00",
        "Africa/Casablanca, 2027-02-10T12:00:00Z, 2027-02-10T12:00, +00:00",
        "Australia/Sydney, 2026-10-04T03:00:00Z, 2026-10-04T14:00, +11:00",
        "Europe/Dublin, 2026-12-01T12:00:00Z, 2026-12-01T12:00, +00:00"})
    void begins_when_it_should_by_the_zone_that_the_file_itself_defines(String zone, String begins, LocalDateTime shown,
            ZoneOffset offset) throws Exception {
        Notice notice =
            SampleNotices.with(SampleNotices.appointment(NoticeKind.INVITATION, begins, zone), Map.of("minutes", 30));
        Calendar calendar = calendar(notice);
        assertThat(event(calendar).getRequiredProperty("DTSTART").toString().strip())
            .isEqualTo("DTSTART;TZID=" + zone + ":" + shown.toString().replaceAll("[-:]", "") + "00");
        assertThat(Instant.from(start(calendar))).isEqualTo(Instant.parse(begins));
        Calendar strange = parse(calendar.toString().replace(zone, "Nowhere/" + zone.hashCode()));
        assertThat(start(strange).toOffsetDateTime()).isEqualTo(shown.atOffset(offset));
    }

    @Test
    void its_zone_is_defined_by_the_rules_in_force() throws Exception {
        String file = new LetterDesk().write(SampleNotices.of(NoticeKind.INVITATION)).calendar().content();
        assertThat(file).contains("""
            BEGIN:STANDARD
            DTSTART:20251026T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:20260329T020000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            END:DAYLIGHT
            """.replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @CsvSource({"Europe/Paris, 2026-10-25T01:15:00Z, 20261025T011500Z, 20261025T024500Z",
        "Europe/Paris, 2026-10-25T00:00:00Z, 20261025T000000Z, 20261025T013000Z",
        "UTC, 2026-12-01T13:00:00Z, 20261201T130000Z, 20261201T143000Z",
        "+02:00, 2026-12-01T13:00:00Z, 20261201T130000Z, 20261201T143000Z"})
    void is_in_utc_where_the_clocks_show_an_hour_twice_or_never_change(String zone, String begins, String from,
            String to)
            throws Exception {
        Calendar calendar = calendar(SampleNotices.appointment(NoticeKind.INVITATION, begins, zone));
        assertThat(property(event(calendar), "DTSTART")).isEqualTo(from);
        assertThat(property(event(calendar), "DTEND")).isEqualTo(to);
        assertThat(calendar.toString()).doesNotContain("VTIMEZONE", "TZID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"漢字", "👩‍👩‍👧", "a", "é;,\\\"\n"})
    void no_line_is_longer_than_75_octets_and_nothing_is_lost(String text) throws Exception {
        String agenda = text.repeat(300);
        Notice notice = SampleNotices.with(SampleNotices.of(NoticeKind.INVITATION), Map.of("agenda", agenda));
        String file = new LetterDesk().knows("facilitator1", "O\"Brien; x:y, 漢字\r\nATTENDEE:mailto:e@f", null)
            .write(notice).calendar().content();
        assertThat(file.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
            .hasSizeLessThanOrEqualTo(75)).noneMatch(line -> line.contains("\n"));
        assertThat(file).endsWith("END:VCALENDAR\r\n");
        assertThat(property(event(parse(file)), "DESCRIPTION")).startsWith(agenda.strip());
        assertThat(event(parse(file)).<Attendee>getProperties("ATTENDEE")).hasSize(2);
    }

    @Test
    void the_network_is_not_asked_for_time_zones() {
        assertThat(new TimeZoneUpdater().isEnabled()).isFalse();
    }

    private static ZonedDateTime start(Calendar calendar) {
        DtStart<ZonedDateTime> start = event(calendar).getRequiredProperty("DTSTART");
        return start.getDate();
    }

    private static Calendar calendar(Notice notice) throws Exception {
        return parse(new LetterDesk().write(notice).calendar().content());
    }

    private static Calendar parse(String file) throws Exception {
        return new CalendarBuilder().build(new StringReader(file));
    }

    private static VEvent event(Calendar calendar) {
        return (VEvent) calendar.getComponents().stream().filter(VEvent.class::isInstance).findFirst().orElseThrow();
    }

    private static String property(Component component, String name) {
        return component.getRequiredProperty(name).getValue();
    }

    private static String value(java.util.Optional<? extends net.fortuna.ical4j.model.Property> property) {
        return property.orElseThrow().getValue();
    }
}
