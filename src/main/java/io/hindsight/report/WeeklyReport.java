package io.hindsight.report;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import io.hindsight.action.Actions;
import io.hindsight.action.Actions.PendingAction;
import io.hindsight.meeting.Meetings;
import io.hindsight.meeting.Meetings.Waived;
import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.Notices;
import io.hindsight.people.People;
import io.hindsight.people.Person;
import io.hindsight.people.Role;
import io.hindsight.record.StageFigures;
import io.hindsight.record.StageFigures.StageLoad;

/** How things stand, for management. */
@Component
class WeeklyReport {

    /** How early an accepted risk's end is told. */
    private static final Period SOON = Period.ofDays(30);
    private static final Period WEEK = Period.ofDays(7);

    private final StageFigures figures;
    private final Meetings meetings;
    private final Actions actions;
    private final People people;
    private final Notices notices;
    private final Clock clock;

    WeeklyReport(StageFigures figures, Meetings meetings, Actions actions, People people, Notices notices,
            Clock clock) {
        this.figures = figures;
        this.meetings = meetings;
        this.actions = actions;
        this.people = people;
        this.notices = notices;
        this.clock = clock;
    }

    /** Tells everybody in management once a week; nobody when there is nothing that they may know. */
    void send() {
        LocalDate today = LocalDate.now(clock);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Instant since = monday.minus(WEEK).atStartOfDay(clock.getZone()).toInstant();
        notices.send(people.with(List.of(Role.MANAGEMENT)).stream().map(Person::id).flatMap(reader -> tell(reader,
            monday.toString(), figures.load(reader), actions.overdue(today, reader),
            meetings.waivedSince(since, reader),
            actions.risksEnding(today, today.plus(SOON), reader)).stream()).toList());
    }

    /** What this reader may know of it. */
    private static Optional<Notice> tell(String reader, String monday, List<StageLoad> stages,
            List<PendingAction> overdue,
            List<Waived> waivers, List<PendingAction> risks) {
        if (stages.isEmpty() && overdue.isEmpty() && waivers.isEmpty() && risks.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> content = Map.of("week", monday,
            "stages", stages.stream().map(WeeklyReport::stage).toList(),
            "actions", overdue.stream().map(WeeklyReport::action).toList(),
            "waivers", waivers.stream().map(WeeklyReport::waiver).toList(),
            "risks", risks.stream().map(WeeklyReport::risk).toList());
        return Optional.of(Notice.of(NoticeKind.WEEKLY, reader, "weekly:" + monday, null, content));
    }

    private static Map<String, Object> stage(StageLoad load) {
        return Map.of("stage", load.stage().code(), "open", load.open(), "late", load.late());
    }

    private static Map<String, Object> action(PendingAction action) {
        Map<String, Object> told = told(action.postMortem(), "title", action.title());
        told.put("number", action.number());
        told.put("due", action.ends().toString());
        if (action.owner() != null) {
            told.put("owner", action.owner());
        }
        return told;
    }

    private static Map<String, Object> risk(PendingAction risk) {
        Map<String, Object> told = told(risk.postMortem(), "title", risk.title());
        told.put("number", risk.number());
        told.put("until", risk.ends().toString());
        return told;
    }

    private static Map<String, Object> waiver(Waived waiver) {
        Map<String, Object> told = told(waiver.postMortem(), "reason", waiver.reason());
        told.put("role", waiver.role());
        told.put("at", waiver.waivedAt().toString());
        if (waiver.waivedBy() != null) {
            told.put("by", waiver.waivedBy());
        }
        return told;
    }

    private static Map<String, Object> told(String reference, String key, String words) {
        Map<String, Object> told = new LinkedHashMap<>(Map.of("reference", reference));
        if (words != null) {
            told.put(key, words);
        }
        return told;
    }
}
