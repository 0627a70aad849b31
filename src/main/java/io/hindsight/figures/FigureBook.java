package io.hindsight.figures;

import static io.hindsight.figures.FigureSql.COUNTS;
import static io.hindsight.figures.FigureSql.partOfDay;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import io.hindsight.figures.PeriodFigures.TrainingPart;

/** Reads the figures of a period, as far as somebody may know what they count. */
@Service
public class FigureBook {

    private static final String TRAINING = """
        SELECT %s AS part, count(*) AS sessions, sum(invited) AS invited, sum(present) AS present,
               round(avg(score_before)) AS score_before, round(avg(score_after)) AS score_after
        FROM held_sitting JOIN counted_post_mortem counted USING (post_mortem)
        WHERE held_on BETWEEN :first AND :last AND %s GROUP BY part""".formatted(partOfDay("held_on"), COUNTS);

    private final FigureSql sql;
    private final CourseFigures course;
    private final BacklogFigures backlog;

    FigureBook(FigureSql sql, CourseFigures course, BacklogFigures backlog) {
        this.sql = sql;
        this.course = course;
        this.backlog = backlog;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public PeriodFigures of(FigureQuery query, String reader) {
        return new PeriodFigures(query.from(), query.to(), query.kind(), course.flow(query, reader),
            course.stages(query, reader), backlog.overdue(query, reader), backlog.ages(query, reader),
            course.causes(query, reader), backlog.decided(query, reader), backlog.judged(query, reader),
            training(query, reader));
    }

    private List<TrainingPart> training(FigureQuery query, String reader) {
        List<LocalDate> parts = query.parts();
        Map<Integer, TrainingPart> held = new HashMap<>();
        sql.ask(TRAINING, query, reader).query(row -> {
            int part = row.getInt("part");
            held.put(part, new TrainingPart(parts.get(part - 1), row.getInt("sessions"), row.getInt("invited"),
                row.getInt("present"), whole(row.getBigDecimal("score_before")),
                whole(row.getBigDecimal("score_after"))));
        });
        return IntStream.rangeClosed(1, parts.size()).mapToObj(
            part -> held.getOrDefault(part, new TrainingPart(parts.get(part - 1), 0, 0, 0, null, null))).toList();
    }

    private static @Nullable Integer whole(@Nullable Number score) {
        return score == null ? null : score.intValue();
    }
}
