package io.hindsight.meeting;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.answer.FormTime;
import io.hindsight.answer.YesNo;
import io.hindsight.directory.Login;
import io.hindsight.engine.FormAnswers;
import io.hindsight.engine.Refusal;
import io.hindsight.form.FormSuggestion;
import io.hindsight.form.Suggested;
import io.hindsight.meeting.Meeting.Account;
import io.hindsight.meeting.MeetingMinutes.Minutes;
import io.hindsight.people.Names;
import io.hindsight.people.Role;
import io.hindsight.text.Markdown;
import io.hindsight.text.Phrase;
import io.hindsight.timeline.ToldEntries;

/** Understands what is said of a meeting: whether and when it was held, who was there, and what came out. */
@Component
class MinutesForm {

    private static final int MOST_FINDINGS = 8;

    private final FormTime times;

    MinutesForm(FormTime times) {
        this.times = times;
    }

    /** @param zone whose clocks the times are from */
    Minutes read(FormAnswers answers, ZoneId zone) {
        ToldEntries entries = new ToldEntries(answers, times, zone);
        boolean held = MeetingVariables.WAS_HELD.get(answers) != YesNo.NO;
        return new Minutes(held, MeetingVariables.POSTPONED_WHY.get(answers), held ? heldAt(answers, zone) : null,
            Stream.concat(MeetingVariables.ATTENDED.chosen(answers).stream(),
                MeetingVariables.OTHERS_PRESENT.chosen(answers).stream()).distinct().toList(),
            MeetingVariables.WENT_WELL.get(answers), MeetingVariables.TO_IMPROVE.get(answers),
            MeetingVariables.DECISIONS.get(answers), MeetingVariables.OPEN_QUESTIONS.get(answers),
            MeetingVariables.PASS.require(answers) > 1 ? findings(answers) : List.of(),
            MeetingVariables.AGREED_ENTRIES.chosen(answers),
            entries.of(MeetingVariables.MORE_ENTRIES, MeetingVariables.TOLD, MeetingVariables.TOLD_ROWS));
    }

    /** @throws Refusal when there are more than the form that settles them has room for */
    private static List<String> findings(FormAnswers answers) {
        String text = MeetingVariables.FINDINGS.get(answers);
        List<String> lines = text == null ? List.of()
            : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.size() > MOST_FINDINGS) {
            throw new Refusal("refused.findings", MOST_FINDINGS).at(MeetingVariables.FINDINGS.name());
        }
        return lines;
    }

    private @Nullable OffsetDateTime heldAt(FormAnswers answers, ZoneId zone) {
        return MeetingVariables.HELD_AT.get(answers) == null ? null
            : MeetingVariables.HELD_AT.read(answers, text -> times.parse(text, zone));
    }

    /**
     * Has the minutes begin with those of the date before, or with what the accounts say: for facilitators alone, who
     * see the accounts above. Who was there is not suggested, since a list that nobody has looked at proves nothing.
     */
    @Component
    static class SuggestMinutes implements FormSuggestion {

        private final Accounts accounts;
        private final Meetings meetings;
        private final Invitees invitees;
        private final Login login;

        SuggestMinutes(Accounts accounts, Meetings meetings, Invitees invitees, Login login) {
            this.accounts = accounts;
            this.meetings = meetings;
            this.invitees = invitees;
            this.login = login;
        }

        @Override
        public String form() {
            return "hold-meeting";
        }

        @Override
        public Suggested suggest(String reference, FormAnswers task) {
            if (!login.isIn(Role.FACILITATORS.group())) {
                return Suggested.nothing();
            }
            long meeting = MeetingVariables.MEETING.require(task);
            return meetings.pass(meeting).stream().filter(before -> before.recordedAt() != null)
                .reduce((first, last) -> last).map(SuggestMinutes::again).orElseGet(() -> accounts(meeting));
        }

        private static Suggested again(Meeting before) {
            return Suggested.from(Phrase.of(before.together() ? "offered.minutes" : "offered.heard"))
                .with(MeetingVariables.WENT_WELL, before.wentWell())
                .with(MeetingVariables.TO_IMPROVE, before.toImprove())
                .with(MeetingVariables.DECISIONS, before.decisions())
                .with(MeetingVariables.OPEN_QUESTIONS, before.openQuestions())
                .with(MeetingVariables.FINDINGS, String.join("\n", before.findings()));
        }

        private Suggested accounts(long meeting) {
            List<Account> all = accounts.of(meeting).stream()
                .filter(account -> account.wentWell() != null || account.gotInTheWay() != null).toList();
            return Suggested.from(Phrase.of("offered.accounts", writers(all)))
                .with(MeetingVariables.WENT_WELL, paragraphs(all, Account::wentWell))
                .with(MeetingVariables.TO_IMPROVE, paragraphs(all, Account::gotInTheWay));
        }

        private String writers(List<Account> all) {
            Names names = invitees.names();
            return all.stream().map(account -> Markdown.literal(names.of(account.person(), account.writtenAt())))
                .distinct()
                .collect(Collectors.joining(", "));
        }

        /** What several say alike is said once. */
        private static String paragraphs(List<Account> all, Function<Account, @Nullable String> part) {
            return all.stream().map(part).filter(Objects::nonNull).distinct().collect(Collectors.joining("\n\n"));
        }
    }
}
