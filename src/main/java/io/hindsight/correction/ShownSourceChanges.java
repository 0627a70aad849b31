package io.hindsight.correction;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.hindsight.answer.Choices.Option;
import io.hindsight.circle.Circles;
import io.hindsight.correction.SourceWord.Difference;
import io.hindsight.directory.Login;
import io.hindsight.form.FormTextSource;
import io.hindsight.form.ShownOptions;
import io.hindsight.incident.IncidentFact;
import io.hindsight.people.People;
import io.hindsight.text.Markdown;
import io.hindsight.text.Words;

/** Shows what a source has sent again and nobody has looked at yet, made anew for who opens the form. */
@Configuration(proxyBeanMethods = false)
class ShownSourceChanges {

    private static final int LONGEST = 2000;

    private final SourceWords words;
    private final SourceChanges changes;
    private final Circles circles;
    private final Login login;
    private final People people;
    private final Clock clock;

    ShownSourceChanges(SourceWords words, SourceChanges changes, Circles circles, Login login, People people,
            Clock clock) {
        this.words = words;
        this.changes = changes;
        this.circles = circles;
        this.login = login;
        this.people = people;
        this.clock = clock;
    }

    @Bean
    FormTextSource sourceChangeText() {
        return new FormTextSource() {
            @Override
            public String name() {
                return "sourceChanges";
            }

            @Override
            public @Nullable String show(@Nullable String reference, String process) {
                return reference == null || !isKnown(reference) ? null : text(reference);
            }
        };
    }

    @Bean
    ShownOptions sourceChangeOptions() {
        return new ShownOptions() {
            @Override
            public String name() {
                return CorrectionVariables.CHANGE_OPTIONS.name();
            }

            @Override
            public @Nullable List<Option> show(String reference) {
                return isKnown(reference) ? options(reference) : null;
            }
        };
    }

    private boolean isKnown(String reference) {
        return circles.mayKnow(reference, login.find().orElse(""));
    }

    private List<Option> options(String reference) {
        Words reader = Words.ofReader();
        return changes.toDecide(reference).entrySet().stream()
            .map(one -> new Option(one.getKey().code(), reader.of("told.source.option",
                FactWords.name(one.getKey(), reader),
                Markdown.shortened(value(one.getKey(), one.getValue().orElse(null), reader), LONGEST / 10))))
            .toList();
    }

    private String text(String reference) {
        Words reader = Words.ofReader();
        return words.of(reference).stream().filter(word -> word.settledAt() == null)
            .map(word -> reader.of("told.source.sent", at(word, reader), people.names().of(word.by(), word.at()))
                + "\n\n" + word.differences().stream().map(one -> "- " + line(one, reader))
                    .collect(Collectors.joining("\n")))
            .collect(Collectors.joining("\n\n"));
    }

    private String at(SourceWord word, Words reader) {
        return reader.moment(word.at().atZone(clock.getZone()));
    }

    private String line(Difference one, Words reader) {
        return reader.of(one.taken() ? "told.source.taken" : "told.source.change", FactWords.name(one.fact(), reader),
            literal(one.fact(), one.before(), reader), literal(one.fact(), one.after(), reader));
    }

    private String literal(IncidentFact fact, @Nullable String value, Words reader) {
        return Objects.requireNonNull(Markdown.literal(Markdown.shortened(value(fact, value, reader), LONGEST)));
    }

    private String value(IncidentFact fact, @Nullable String value, Words reader) {
        return FactWords.value(fact, value, reader, clock.getZone());
    }
}
