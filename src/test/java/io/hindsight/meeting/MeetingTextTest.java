package io.hindsight.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.hindsight.Speaking;
import io.hindsight.incident.Incident.Times;
import io.hindsight.incident.PointInTime;
import io.hindsight.meeting.Meeting.Account;
import io.hindsight.meeting.Meeting.Participant;
import io.hindsight.meeting.TimelineEntry.Milestone;
import io.hindsight.text.Words;

class MeetingTextTest {

    private static final Instant MORNING = Instant.parse("2026-11-20T07:15:00Z");
    private static final Times TIMES =
        new Times(PointInTime.of(LocalDate.of(2026, 11, 19)), null, null, PointInTime.of(LocalDate.of(2026, 11, 21)),
            null);
    private static final TimelineEntry SEEN = new TimelineEntry(1, PointInTime.of(MORNING), "An *alarm*",
        Milestone.DETECTED, "log", "account", "security1", MORNING, null);

    @Test
    void the_timeline_puts_the_report_and_what_people_tell_in_order() {
        assertThat(in(Speaking.ENGLISH).timeline(TIMES, List.of(SEEN))).isEqualTo("""
            - **19 November 2026** **The incident began** · incident report
            - **20 November 2026, 08:15** An \\*alarm\\* · **Detected** · log or monitoring · security1
            - **21 November 2026** **Work was normal again** · incident report""");
        assertThat(in(Speaking.FRENCH).timeline(TIMES, List.of(SEEN))).isEqualTo("""
            - **19 novembre 2026** **L’incident a commencé** · rapport d’incident
            - **20 novembre 2026 à 08:15** An \\*alarm\\* · **Détection** · journal ou supervision · security1
            - **21 novembre 2026** **Le travail est redevenu normal** · rapport d’incident""");
    }

    @Test
    void accounts_are_shown_part_by_part_and_an_empty_one_says_so() {
        List<Account> accounts = List.of(new Account("security1", null, "No list", null, MORNING),
            new Account("legal1", null, null, null, MORNING));
        assertThat(in(Speaking.ENGLISH).accounts(accounts))
            .isEqualTo("**security1**\n\n*What got in the way:* No list\n\n**legal1**\n\nNo further text.");
        assertThat(in(Speaking.FRENCH).accounts(accounts))
            .isEqualTo("**security1**\n\n*Ce qui a gêné\u00a0:* No list\n\n**legal1**\n\nPas d’autre texte.");
        assertThat(in(Speaking.ENGLISH).accounts(List.of())).isNull();
    }

    @Test
    void a_participant_is_offered_with_why_they_are_invited() {
        assertThat(in(Speaking.ENGLISH).label(new Participant("ana", List.of("security", "legal"), true, null)))
            .isEqualTo("ana · Security, Legal (must be heard)");
        assertThat(in(Speaking.FRENCH).label(new Participant("ana", List.of(), false, null)))
            .isEqualTo("ana · à titre personnel");
    }

    @Test
    void the_second_look_names_its_first_day() {
        assertThat(in(Speaking.ENGLISH).secondLook(MORNING)).endsWith("Not before 20 November 2026.");
        assertThat(in(Speaking.FRENCH).secondLook(Instant.parse("2026-12-01T09:00:00Z")))
            .endsWith("Pas avant le 1er décembre 2026.");
    }

    private static MeetingText in(Words words) {
        return new MeetingText(words, ZoneId.of("Europe/Paris"), (login, at) -> login);
    }
}
