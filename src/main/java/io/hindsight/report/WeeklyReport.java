package io.hindsight.report;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Component;

import io.hindsight.backlog.Backlog;
import io.hindsight.backlog.BacklogAction;
import io.hindsight.backlog.BacklogPage;
import io.hindsight.backlog.BacklogQuery;
import io.hindsight.board.BoardPage;
import io.hindsight.board.BoardQuery;
import io.hindsight.board.BoardRow;
import io.hindsight.board.WorkBoard;
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
import io.hindsight.report.WeeklyContent.ActionLine;
import io.hindsight.report.WeeklyContent.KindLine;
import io.hindsight.report.WeeklyContent.LateLine;
import io.hindsight.report.WeeklyContent.RiskLine;
import io.hindsight.report.WeeklyContent.StageLine;
import io.hindsight.report.WeeklyContent.WaiverLine;
import io.hindsight.work.OpenWork;
import io.hindsight.work.WorkItem;
import io.hindsight.work.WorkKind;

/** How things stand, for management. */
@Component
class WeeklyReport {

    /** How early an accepted risk's end is told. */
    private static final Period SOON = Period.ofDays(30);
    /** How many of a list are named. */
    private static final int NAMED = 10;
    private static final Period WEEK = Period.ofDays(7);

    private final WorkBoard board;
    private final StageFigures figures;
    private final Meetings meetings;
    private final Backlog actions;
    private final OpenWork work;
    private final People people;
    private final Notices notices;
    private final Clock clock;

    WeeklyReport(WorkBoard board, StageFigures figures, Meetings meetings, Backlog actions, OpenWork work,
            People people,
            Notices notices, Clock clock) {
        this.board = board;
        this.figures = figures;
        this.meetings = meetings;
        this.actions = actions;
        this.work = work;
        this.people = people;
        this.notices = notices;
        this.clock = clock;
    }

    /** Tells everybody in management once a week; nobody when there is nothing that they may know. */
    void send() {
        LocalDate today = LocalDate.now(clock);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Instant since = monday.minus(WEEK).atStartOfDay(clock.getZone()).toInstant();
        notices.send(people.with(List.of(Role.MANAGEMENT)).stream().map(Person::id)
            .flatMap(reader -> tell(reader, monday, content(reader, monday, today, since)).stream()).toList());
    }

    private static Optional<Notice> tell(String reader, LocalDate monday, WeeklyContent content) {
        return content.tells()
            ? Optional.of(Notice.of(NoticeKind.WEEKLY, reader, "weekly:" + monday, null, content)) : Optional.empty();
    }

    /** What this reader may know of it. */
    private WeeklyContent content(String reader, LocalDate monday, LocalDate today, Instant since) {
        BoardPage late = board.page(BoardQuery.LATE, reader);
        BacklogPage overdue = actions.page(BacklogQuery.late(NAMED), reader);
        Instant soon = today.plus(SOON).plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        return new WeeklyContent(monday, figures.load(reader).stream().map(WeeklyReport::stage).toList(),
            figures.others(reader).stream().map(other -> new KindLine(other.kind(), other.open())).toList(),
            late.open(), late.late(), late.rows().stream().limit(NAMED).map(WeeklyReport::late).toList(),
            overdue.items().stream().map(WeeklyReport::action).toList(),
            overdue.summary().late().number() - overdue.items().size(),
            meetings.waivedSince(since, reader).stream().map(WeeklyReport::waiver).toList(),
            work.dueBefore(soon, WorkKind.RISK, reader).stream().map(this::risk).toList());
    }

    private static StageLine stage(StageLoad load) {
        return new StageLine(load.stage(), load.open(), load.late());
    }

    private static LateLine late(BoardRow row) {
        WorkItem item = row.getNext();
        return new LateLine(row.reference(), item.kind(), item.key(), item.name(), item.subject(), item.person(),
            item.person() == null ? item.team() : null, item.due(), Objects.requireNonNullElse(item.late(), 0));
    }

    private static ActionLine action(BacklogAction action) {
        return new ActionLine(action.postMortem(), action.number(), action.title(), action.owner(), action.dueOn(),
            action.strength());
    }

    private static WaiverLine waiver(Waived waiver) {
        return new WaiverLine(waiver.postMortem(), waiver.role(), waiver.reason(), waiver.waivedBy(),
            waiver.waivedAt());
    }

    private RiskLine risk(WorkItem risk) {
        return new RiskLine(Objects.requireNonNull(risk.postMortem()), Objects.requireNonNull(risk.number()),
            risk.subject(), LocalDate.ofInstant(risk.due(), clock.getZone()));
    }
}
