package io.hindsight.meeting;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.hindsight.directory.Login;
import io.hindsight.form.Choices.Option;
import io.hindsight.form.ShownOptions;
import io.hindsight.form.ShownText;
import io.hindsight.people.Role;

/**
 * Shows facilitators, and nobody else, what people have told before the meeting. It is read from the record each time
 * that the form is opened, and is in no variable of the engine: others may read those of each task.
 */
@Configuration(proxyBeanMethods = false)
class HeldBoard {

    private final Meetings meetings;
    private final Boards boards;
    private final Login login;

    HeldBoard(Meetings meetings, Boards boards, Login login) {
        this.meetings = meetings;
        this.boards = boards;
        this.login = login;
    }

    @Bean
    ShownText shownAccounts() {
        return text("accounts", Boards.Board::accounts);
    }

    @Bean
    ShownText shownTimeline() {
        return text("timeline", Boards.Board::timeline);
    }

    @Bean
    ShownOptions shownEntries() {
        return new ShownOptions() {
            @Override
            public String name() {
                return MeetingVariables.ACCOUNT_ENTRIES.name();
            }

            @Override
            public List<Option> show(String reference) {
                return board(reference).map(Boards.Board::entries).filter(entries -> !entries.isEmpty()).orElse(null);
            }
        };
    }

    private ShownText text(String name, Function<Boards.Board, String> part) {
        return new ShownText() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String show(String reference, String process) {
                return board(reference).map(part).orElse(null);
            }
        };
    }

    /** Of the meeting that is set now, which is the last. */
    private Optional<Boards.Board> board(String reference) {
        List<Meeting> all = login.isIn(Role.FACILITATORS.group()) ? meetings.all(reference) : List.of();
        return all.isEmpty() ? Optional.empty() : Optional.of(boards.of(reference, all.get(all.size() - 1).id()));
    }
}
