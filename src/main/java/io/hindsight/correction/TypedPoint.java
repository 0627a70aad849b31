package io.hindsight.correction;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.hindsight.answer.FormTime;
import io.hindsight.engine.Refusal;
import io.hindsight.incident.PointInTime;
import io.hindsight.office.TypedDay;
import io.hindsight.text.Misfit;
import io.hindsight.text.Words;

/** When something happened, as people write it: {@code 2026}, {@code 2026-11}, {@code 23/11/2026 14:05}. */
public final class TypedPoint {

    private static final Pattern TIMED = Pattern.compile("(?<day>\\d+([-/.])\\d+\\2\\d+)(?:\\s+(?<time>.+))?");

    private final FormTime formTime;

    public TypedPoint(FormTime formTime) {
        this.formTime = formTime;
    }

    /**
     * A time of day is the office's, where no other clock stands behind it.
     *
     * @throws Refusal when this is none, may be two, or cannot be when it happened
     */
    public PointInTime read(String written) {
        String typed = written.strip();
        PointInTime read = time(typed);
        if (read.isAhead(formTime.now())) {
            throw new Refusal("refused.time.ahead", typed);
        }
        if (!FormTime.isNear(read.day(), LocalDate.ofInstant(formTime.now(), formTime.zone()))) {
            throw new Refusal("refused.time.old", typed);
        }
        return read;
    }

    private PointInTime time(String typed) {
        try {
            Matcher timed = TIMED.matcher(typed);
            return timed.matches() ? point(timed)
                : typed.indexOf('T') > 0 ? moment(typed) : PointInTime.parse(typed);
        } catch (Misfit unreadable) {
            throw new Refusal("refused.time.point", typed);
        }
    }

    private PointInTime moment(String typed) {
        try {
            return PointInTime.parse(typed);
        } catch (Misfit withoutOffset) {
            return PointInTime.of(formTime.parse(typed).toInstant());
        }
    }

    private PointInTime point(Matcher typed) {
        PointInTime day = PointInTime.parse(day(typed.group("day")).toString());
        return typed.group("time") == null ? day
            : PointInTime.of(formTime.parse(day.day(), typed.group("time"), formTime.zone()).toInstant());
    }

    private static LocalDate day(String typed) {
        List<LocalDate> readings = TypedDay.readings(typed, Words.ofReader().locale());
        if (readings.size() > 1) {
            throw new Refusal("refused.time.two-days", typed, readings.get(0), readings.get(1),
                readings.get(0).toString(), readings.get(1).toString());
        }
        return readings.stream().findFirst().orElseThrow(() -> new Misfit("fault.time"));
    }
}
