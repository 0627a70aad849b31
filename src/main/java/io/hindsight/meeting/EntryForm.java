package io.hindsight.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.hindsight.incident.PointInTime;

/**
 * Reads the timeline entries of a form.
 *
 * @param answers the answer to a field, by its key; null where there is none
 * @param prefix  what the keys of an entry's fields begin with
 * @param zone    whose clocks the times of day are from
 */
record EntryForm(UnaryOperator<String> answers, String prefix, ZoneId zone) {

    static final int MOST = 5;
    private static final Pattern TIME = Pattern.compile("\\s*([01]?\\d|2[0-3])\\s*[:h.]\\s*([0-5]\\d)\\s*");

    /** Something that happened. */
    record Entry(PointInTime at, String what, String milestone, String source) {
    }

    /** @param asked the field that says whether there are any */
    List<Entry> entries(String asked) {
        return !"yes".equals(answers.apply(asked)) ? List.of() : IntStream.rangeClosed(1, MOST)
            .takeWhile(number -> answer(number, "What") != null).mapToObj(this::entry).toList();
    }

    private Entry entry(int number) {
        LocalDate day = LocalDate.parse(answer(number, "Date").substring(0, 10));
        String typed = answer(number, "Time");
        Optional<LocalTime> time = time(typed);
        String what = answer(number, "What");
        return new Entry(
            time.map(known -> PointInTime.of(day.atTime(known).atZone(zone).toInstant()))
                .orElseGet(() -> PointInTime.of(day)),
            typed == null || time.isPresent() ? what : what + " (" + typed + ")",
            answer(number, "Milestone"), answer(number, "Source"));
    }

    /** None where no clock shows it, such as “around noon”: the day alone is known then, and the words are kept. */
    private static Optional<LocalTime> time(String typed) {
        Matcher time = TIME.matcher(typed == null ? "" : typed);
        return time.matches()
            ? Optional.of(LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2))))
            : Optional.empty();
    }

    private String answer(int number, String field) {
        return answers.apply(prefix + number + field);
    }
}
