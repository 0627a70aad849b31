package io.hindsight.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.hindsight.notification.NoticeContent;

/**
 * What a digest tells: for each of its lists the tasks that it names, and how many more there are.
 *
 * @param until when its day is over where the reader is; null in what earlier releases have left
 */
record DigestContent(LocalDate day, @Nullable Instant until, List<DigestLine> overdue, List<DigestLine> due,
    List<DigestLine> fresh,
    List<DigestLine> others, int overdueMore, int dueMore, int freshMore, int othersMore) implements NoticeContent {

    /**
     * A task.
     *
     * @param reference of its post-mortem; null where it belongs to none
     */
    record DigestLine(String id, @Nullable String reference, @JsonUnwrapped TaskContent task) {
    }

    static DigestContent of(LocalDate day, @Nullable Instant until, Function<DigestList, List<DigestLine>> named,
            ToIntFunction<DigestList> more) {
        return new DigestContent(day, until, named.apply(DigestList.OVERDUE), named.apply(DigestList.DUE),
            named.apply(DigestList.FRESH), named.apply(DigestList.OTHERS), more.applyAsInt(DigestList.OVERDUE),
            more.applyAsInt(DigestList.DUE), more.applyAsInt(DigestList.FRESH), more.applyAsInt(DigestList.OTHERS));
    }

    List<DigestLine> named(DigestList list) {
        return switch (list) {
            case OVERDUE -> overdue;
            case DUE -> due;
            case FRESH -> fresh;
            case OTHERS -> others;
        };
    }

    int more(DigestList list) {
        return switch (list) {
            case OVERDUE -> overdueMore;
            case DUE -> dueMore;
            case FRESH -> freshMore;
            case OTHERS -> othersMore;
        };
    }

    Stream<DigestLine> lines() {
        return Arrays.stream(DigestList.values()).map(this::named).flatMap(List::stream);
    }

    /** The same with some of its lines; empty where none is left. */
    Optional<DigestContent> keeping(BiPredicate<DigestList, DigestLine> kept) {
        return Optional.of(of(day, until,
            list -> named(list).stream().filter(line -> kept.test(list, line)).toList(), this::more))
            .filter(left -> left.lines().findAny().isPresent());
    }

    /** The same with each line as late as it is by now. */
    DigestContent counting(UnaryOperator<DigestLine> counted) {
        return of(day, until, list -> named(list).stream().map(counted).toList(), this::more);
    }

    @Override
    public Set<String> references() {
        return lines().map(DigestLine::reference).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    @Override
    public Optional<NoticeContent> knowing(Set<String> known) {
        return keeping((list, line) -> line.reference() == null || known.contains(line.reference()))
            .map(NoticeContent.class::cast);
    }
}
