package io.hindsight.signoff;

import static java.util.stream.Collectors.joining;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.analysis.Lesson;
import io.hindsight.directory.Login;
import io.hindsight.form.FormTextSource;
import io.hindsight.lessonanswer.LessonAnswers;
import io.hindsight.record.PostMortemRecords;
import io.hindsight.text.Markdown;
import io.hindsight.text.Words;

/** Shows the critical lessons that nothing answers, to who may know them; their form asks why only where there are. */
@Component
class ShownCriticalLessons implements FormTextSource {

    private final LessonAnswers answers;
    private final PostMortemRecords records;
    private final Login login;

    ShownCriticalLessons(LessonAnswers answers, PostMortemRecords records, Login login) {
        this.answers = answers;
        this.records = records;
        this.login = login;
    }

    @Override
    public String name() {
        return "criticalLessons";
    }

    @Override
    public @Nullable String show(@Nullable String reference, String process) {
        List<Lesson> open = reference == null || records.find(reference, login.find().orElse("")).isEmpty()
            ? List.of() : answers.openCritical(reference);
        return open.isEmpty() ? null : Words.ofReader().of("signoff.unanswered") + "\n\n"
            + open.stream().map(lesson -> "- " + Markdown.literal(lesson.text()).replace("\n", "\n  "))
                .collect(joining("\n"));
    }
}
