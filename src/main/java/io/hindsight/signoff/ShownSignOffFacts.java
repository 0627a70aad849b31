package io.hindsight.signoff;

import java.time.Clock;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.directory.Login;
import io.hindsight.form.FormTextSource;
import io.hindsight.people.People;
import io.hindsight.record.PostMortemRecords;
import io.hindsight.text.Words;

/** Shows what is open, accepted, waived and still to be judged, as it is when the form is opened. */
@Component
class ShownSignOffFacts implements FormTextSource {

    private final PostMortemRecords records;
    private final People people;
    private final Login login;
    private final Clock clock;

    ShownSignOffFacts(PostMortemRecords records, People people, Login login, Clock clock) {
        this.records = records;
        this.people = people;
        this.login = login;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "signOffFacts";
    }

    @Override
    public @Nullable String show(@Nullable String reference, String process) {
        return reference == null ? null : records.find(reference, login.find().orElse(""))
            .map(record -> new SignOffText(Words.ofReader(), people.names(), clock.getZone()).of(record)).orElse(null);
    }
}
