package io.hindsight.meeting;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.hindsight.answer.Choices.Option;
import io.hindsight.directory.Login;
import io.hindsight.form.FormTextSource;
import io.hindsight.form.ShownOptions;
import io.hindsight.incident.Incident;
import io.hindsight.incident.Incident.Times;
import io.hindsight.meeting.Meeting.Account;
import io.hindsight.people.Role;

/**
 * Shows facilitators, and nobody else, what people have told before the meeting. It is read from the record each time
 * that the form is opened, and is in no variable of the engine: others may read those of each task.
 */
@Configuration(proxyBeanMethods = false)
class MeetingBoard {

    private static final Times UNKNOWN = new Times(null, null, null, null, null);

    /**
     * What is known so far.
     *
     * @param times   the incident's own
     * @param entries what people tell of the incident
     */
    record Board(Meeting meeting, Times times, List<Account> accounts, List<TimelineEntry> entries) {

        long writers() {
            return accounts.stream().map(Account::person).distinct().count();
        }

        /** What the accounts of this meeting tell, to be agreed on. */
        List<TimelineEntry> toAgree() {
            return entries.stream().filter(entry -> entry.agreed() == null).toList();
        }
    }

    private final Meetings meetings;
    private final Accounts accounts;
    private final Scheduling scheduling;
    private final MeetingTexts texts;
    private final Login login;

    MeetingBoard(Meetings meetings, Accounts accounts, Scheduling scheduling, MeetingTexts texts, Login login) {
        this.meetings = meetings;
        this.accounts = accounts;
        this.scheduling = scheduling;
        this.texts = texts;
        this.login = login;
    }

    Board of(String postMortem, Meeting meeting) {
        return new Board(meeting, scheduling.incident(postMortem).map(Incident::times).orElse(UNKNOWN),
            accounts.of(meeting.id()), meetings.told(meeting, postMortem));
    }

    @Bean
    FormTextSource shownAccounts() {
        return text("accounts", board -> text(board).accounts(board.accounts()));
    }

    @Bean
    FormTextSource shownTimeline() {
        return text("timeline", board -> text(board).timeline(board.times(), board.entries()));
    }

    @Bean
    ShownOptions shownEntries() {
        return new ShownOptions() {
            @Override
            public String name() {
                return MeetingVariables.ACCOUNT_ENTRIES.name();
            }

            @Override
            public @Nullable List<Option> show(String reference) {
                return last(reference).map(MeetingBoard.this::entries).filter(entries -> !entries.isEmpty())
                    .orElse(null);
            }
        };
    }

    private List<Option> entries(Board board) {
        MeetingText text = text(board);
        return board.toAgree().stream().map(entry -> new Option(String.valueOf(entry.id()), text.label(entry)))
            .toList();
    }

    private FormTextSource text(String name, Function<Board, String> part) {
        return new FormTextSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public @Nullable String show(@Nullable String reference, String process) {
                return Optional.ofNullable(reference).flatMap(MeetingBoard.this::last).map(part).orElse(null);
            }
        };
    }

    private MeetingText text(Board board) {
        return texts.reader(board.meeting().clock());
    }

    /** Of the meeting that is set now, which is the last. */
    private Optional<Board> last(String reference) {
        List<Meeting> all = login.isIn(Role.FACILITATORS.group()) ? meetings.all(reference) : List.of();
        return all.isEmpty() ? Optional.empty() : Optional.of(of(reference, all.get(all.size() - 1)));
    }
}
