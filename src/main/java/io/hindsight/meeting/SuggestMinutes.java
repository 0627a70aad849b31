package io.hindsight.meeting;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.directory.Login;
import io.hindsight.engine.FormAnswers;
import io.hindsight.form.FormSuggestion;
import io.hindsight.form.Suggested;
import io.hindsight.meeting.Meeting.Account;
import io.hindsight.people.Names;
import io.hindsight.people.Role;
import io.hindsight.text.Markdown;
import io.hindsight.text.Phrase;

/**
 * Has the minutes begin with those of the date before, or with what the accounts say: for facilitators alone, who see
 * the accounts above. Who was there is not suggested, since a list that nobody has looked at proves nothing.
 */
@Component
class SuggestMinutes implements FormSuggestion {

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
        return Suggested.from(Phrase.of("offered.minutes"))
            .with(MeetingVariables.WENT_WELL, before.wentWell())
            .with(MeetingVariables.TO_IMPROVE, before.toImprove())
            .with(MeetingVariables.DECISIONS, before.decisions())
            .with(MeetingVariables.OPEN_QUESTIONS, before.openQuestions());
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
        return all.stream().map(account -> Markdown.literal(names.of(account.person(), account.writtenAt()))).distinct()
            .collect(Collectors.joining(", "));
    }

    /** What several say alike is said once. */
    private static String paragraphs(List<Account> all, Function<Account, @Nullable String> part) {
        return all.stream().map(part).filter(Objects::nonNull).distinct().collect(Collectors.joining("\n\n"));
    }
}
