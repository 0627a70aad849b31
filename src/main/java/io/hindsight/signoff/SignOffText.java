package io.hindsight.signoff;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.hindsight.acknowledgement.Acknowledgements.Acknowledgement;
import io.hindsight.action.Action;
import io.hindsight.action.Action.ActionDecision;
import io.hindsight.action.Action.ActionState;
import io.hindsight.ending.OpenItems;
import io.hindsight.meeting.Meeting.Waiver;
import io.hindsight.people.Names;
import io.hindsight.record.OpenItem;
import io.hindsight.record.OpenItem.ItemKind;
import io.hindsight.record.PostMortemRecord;
import io.hindsight.secondlook.SettledFinding.FindingFate;
import io.hindsight.sentback.SentBack;
import io.hindsight.text.Markdown;
import io.hindsight.text.Words;
import io.hindsight.training.Session;
import io.hindsight.training.Session.FollowUp;

/**
 * What management sees before it signs, as Markdown: a list each, and none where there is nothing.
 *
 * @param names how people were called
 * @param zone  of the office, whose days are told
 */
record SignOffText(Words words, Names names, ZoneId zone) {

    private static final String EXCUSED = "excused";
    private static final int LONGEST_LINE = 300;

    String of(PostMortemRecord record) {
        String told = Stream.of(
            list("open", OpenItems.of(record, List.of()).stream()
                .filter(item -> item.kind() != ItemKind.ACTION).map(this::open)),
            list("back", record.sentBack().stream().map(this::back)),
            list("actions", record.hardening().actions().stream().map(this::action)),
            list("accepted", record.hardening().actions().stream()
                .filter(action -> action.state() == ActionState.RISK_ACCEPTED).map(this::accepted)),
            list("waived",
                Stream.of(roles(record), teams(record), gaps(record), weak(record), dropped(record))
                    .flatMap(lines -> lines)),
            list("judged", record.hardening().actions().stream().flatMap(this::judged)))
            .filter(Objects::nonNull).collect(joining("\n\n"));
        return told.isEmpty() ? words.of("signoff.nothing") : told;
    }

    private String open(OpenItem item) {
        return words.of("signoff.line", words.of("early.kind." + item.kind().code()), switch (item.kind()) {
            case STAGE -> words.of("stage." + item.key());
            case ACKNOWLEDGEMENT -> words.of("role." + item.key());
            default -> line(item.title());
        });
    }

    private String back(SentBack sent) {
        return words.of(sent.settledAt() == null ? "signoff.back.open" : "signoff.back.done",
            words.of("stage." + sent.stage()), name(sent.sentBy(), sent.sentAt()), line(sent.reason()));
    }

    private String action(Action action) {
        return words.of("signoff.action", String.valueOf(action.number()), line(action.title()),
            words.of("action.state." + action.state().code()),
            action.owner() == null ? words.of("role.sysadmins") : name(action.owner(), action.proposedAt()),
            action.dueOn());
    }

    private String accepted(Action action) {
        ActionDecision last = action.decisions().get(action.decisions().size() - 1);
        return words.of("signoff.risk", String.valueOf(action.number()), action.riskAcceptedUntil(),
            name(last.decidedBy(), last.decidedAt()), line(Objects.requireNonNullElse(last.reasons(), "")));
    }

    private Stream<String> judged(Action action) {
        return action.readings().stream().filter(reading -> reading.outcome() == null)
            .map(reading -> words.of("signoff.check", String.valueOf(action.number()), line(action.title()),
                reading.dueAt().atZone(zone).toLocalDate()));
    }

    private Stream<String> roles(PostMortemRecord record) {
        return record.meetings().stream().flatMap(meeting -> meeting.waivers().stream()).map(this::role);
    }

    private String role(Waiver waiver) {
        String role = words.of("role." + waiver.role());
        return waiver.waivedBy() == null ? words.of("signoff.role.lapsed", role)
            : words.of("signoff.role", role, name(waiver.waivedBy(), waiver.waivedAt()),
                line(Objects.requireNonNullElse(waiver.reason(), "")));
    }

    private Stream<String> teams(PostMortemRecord record) {
        return record.plan().acknowledgements().stream().filter(asked -> EXCUSED.equals(asked.outcome()))
            .map(this::team);
    }

    private String team(Acknowledgement asked) {
        return words.of("signoff.team", words.of("role." + asked.team()),
            name(Objects.requireNonNull(asked.recordedBy()), asked.recordedAt()),
            line(Objects.requireNonNullElse(asked.reason(), "")));
    }

    private Stream<String> gaps(PostMortemRecord record) {
        return record.training().sessions().stream().flatMap(session -> session.sittings().stream()
            .map(Session.Sitting::decision).filter(Objects::nonNull)
            .filter(decision -> decision.decision() == FollowUp.WAIVE)
            .map(decision -> words.of("signoff.gap", line(session.subject()),
                name(decision.decidedBy(), decision.decidedAt()), line(decision.reason()))));
    }

    private Stream<String> weak(PostMortemRecord record) {
        return record.hardening().weakAnswers().stream().map(answer -> words.of("signoff.weak",
            line(answer.statement()), name(answer.signedBy(), answer.signedAt()), line(answer.reason())));
    }

    private Stream<String> dropped(PostMortemRecord record) {
        return record.secondLook().stream().filter(one -> one.fate() == FindingFate.NOTHING)
            .map(one -> words.of("signoff.finding", line(one.finding()), name(one.settledBy(), one.settledAt()),
                line(Objects.requireNonNullElse(one.reason(), ""))));
    }

    private @Nullable String list(String heading, Stream<String> lines) {
        String all = lines.map(line -> "- " + line).collect(joining("\n"));
        return all.isEmpty() ? null : "**" + words.of("signoff." + heading) + "**\n\n" + all;
    }

    private String name(String login, @Nullable Instant at) {
        return Markdown.literal(names.of(login, at));
    }

    private static String line(String text) {
        return Markdown.literal(Markdown.shortened(text.replaceAll("\\s+", " ").strip(), LONGEST_LINE));
    }
}
