package io.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import net.fortuna.ical4j.model.component.VEvent;

import io.hindsight.Stages;
import io.hindsight.mail.OpenedMail;

/** What the processes have told of meetings and sessions, as it arrives. */
class EveryAppointmentTest extends MailedNotices {

    @ParameterizedTest
    @MethodSource("languages")
    void a_meeting_its_new_date_and_its_end(Locale language) throws Exception {
        read(language, "security1");
        ProcessInstance meeting = stages.start("meeting", reference);
        schedule("2026-12-15T10:00");
        OpenedMail invitation = deliver(NoticeKind.INVITATION, "security1");
        assertThat(invitation.message().getSubject())
            .startsWith("[" + reference + "] " + start("mail.invitation.subject"));
        assertThat(text(invitation)).contains(words.of("mail.invitation.lead"), "Room 1", "Questions first",
            words.of("mail.occasion.meeting"), address + "/post-mortems/" + reference);
        VEvent event = event(invitation, "REQUEST");
        assertThat(event.getRequiredProperty("DTSTART").toString()).contains("TZID=Europe/Paris:20261215T100000");
        assertThat(property(event, "SEQUENCE")).isEqualTo("0");
        assertThat(event.getAlarms()).hasSize(1);

        stages.complete(reference, "Hold meeting", "facilitator2", Map.of("wasHeld", "no", "postponedWhy", "No room"));
        schedule("2026-12-16T10:00");
        OpenedMail moved = deliver(NoticeKind.INVITATION, "security1");
        assertThat(moved.message().getSubject())
            .startsWith("[" + reference + "] " + start("mail.invitation.subject.moved"));
        assertThat(text(moved)).contains(words.of("mail.invitation.lead.moved"));
        replaces(event(moved, "REQUEST"), event, "1");

        runtime.deleteProcessInstance(meeting.getId(), "opened by mistake");
        OpenedMail cancelled = deliver(NoticeKind.CANCELLATION, "security1");
        assertThat(text(cancelled)).contains(words.of("mail.cancellation.lead"));
        replaces(event(cancelled, "CANCEL"), event, "2");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_session_its_new_date_and_its_end(Locale language) throws Exception {
        read(language, "employee1");
        ProcessInstance training = planSession();
        OpenedMail invitation = deliver(NoticeKind.INVITATION, "employee1");
        assertThat(text(invitation)).contains(words.of("mail.occasion.session"), "Report phishing", "Canteen",
            address + "/appointments").doesNotContain("/post-mortems/", "Phished");
        VEvent event = event(invitation, "REQUEST");
        assertThat(event.getRequiredProperty("DTSTART").toString()).contains("TZID=Europe/Paris:20270302T140000");

        stages.complete(reference, "Hold session", "trainer2",
            Map.of("wasHeld", "no", "newDateBegins", "2027-03-04T15:00",
                "postponedWhy", "Flooded"));
        OpenedMail moved = deliver(NoticeKind.INVITATION, "employee1");
        assertThat(text(moved)).contains(words.of("mail.invitation.lead.moved"));
        replaces(event(moved, "REQUEST"), event, "1");

        runtime.deleteProcessInstance(training.getId(), "opened by mistake");
        replaces(event(deliver(NoticeKind.CANCELLATION, "employee1"), "CANCEL"), event, "2");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void of_what_is_confidential_the_reference_and_the_link_only(Locale language) throws Exception {
        read(language, "employee1");
        makeConfidential();
        planSession();
        OpenedMail mail = deliver(NoticeKind.INVITATION, "employee1");
        assertThat(mail.message().getSubject()).isEqualTo("[" + reference + "] " + words.of("mail.invitation.generic"));
        assertThat(text(mail)).contains(words.of("mail.confidential", reference), address + "/appointments");
        assertThat(mail.types()).hasSize(2);
        assertThat(text(mail) + html(mail)).doesNotContain("phishing", "Canteen", "2027", "Phished");
    }

    private void replaces(VEvent event, VEvent first, String sequence) {
        assertThat(property(event, "UID")).isEqualTo(property(first, "UID"));
        assertThat(property(event, "SEQUENCE")).isEqualTo(sequence);
    }

    /** What the text says before its first blank. */
    private String start(String key) {
        return words.of(key, "\u0000", "").split("\u0000")[0];
    }

    private void schedule(String when) {
        stages.complete(reference, "Schedule meeting", "facilitator1", Map.of("scheduledFor", when, "minutes", 60,
            "place", "Room 1", "agenda", "Questions first"));
    }

    private ProcessInstance planSession() {
        ProcessInstance training = stages.start("training", reference, "standard");
        Map<String, Object> answers =
            new HashMap<>(Map.of("trainingNeeded", "yes", "session1Subject", "Report phishing",
                "session1Audience", Stages.chosen("employees"), "session1Goal", "Goal", "session1Begins",
                "2027-03-02T14:00",
                "session1Minutes", 45, "session1Place", "Canteen", "session1Measure", "Test"));
        stages.complete(reference, "Plan sessions", "trainer1", answers);
        return training;
    }
}
