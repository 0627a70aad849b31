package io.hindsight.decision;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.hindsight.incident.IncidentKind;
import io.hindsight.incident.Severity;
import io.hindsight.people.Role;
import io.hindsight.text.Code;
import io.hindsight.track.Track;

/** The tables that an organisation may bring, and what each must give, whatever comes in. */
enum Expected {
    DEADLINES(Expected::deadlines),
    PARTICIPANTS(Expected::participants),
    REMINDERS(Expected::reminders),
    TRACK(Expected::track);

    private static final int MOST_DAYS = 999;
    /** The one stage that there may be none of. */
    private static final String SECOND_MEETING = "secondMeeting";

    /** What may come in, by the input’s expression. */
    private static final Map<String, List<Object>> INPUTS = Map.of("severity", codes(Severity.values()), "kind",
        codes(IncidentKind.values()), "personalData", List.of(true, false), "recurrence", List.of(true, false));

    private final Function<List<Map<String, Object>>, Stream<String>> rule;

    Expected(Function<List<Map<String, Object>>, Stream<String>> rule) {
        this.rule = rule;
    }

    /** The id of the decision, and the stem of its file. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String files() {
        return Arrays.stream(values()).map(one -> one.id() + ".dmn").collect(Collectors.joining(", "));
    }

    /** All that may come in for an input of ours. */
    static List<Object> values(String input) {
        return Objects.requireNonNull(INPUTS.get(input), input);
    }

    /** What cannot be used of a result, as the end of a sentence; nothing where all can be. */
    Stream<String> faults(List<Map<String, Object>> result) {
        boolean whole = result.stream().allMatch(row -> row.values().stream().allMatch(Objects::nonNull));
        return whole ? rule.apply(result) : Stream.of("gives no value for one of its outputs");
    }

    private static Stream<String> deadlines(List<Map<String, Object>> result) {
        return one(result, days -> days.entrySet().stream()
            .flatMap(each -> days(each.getKey(), each.getValue(), SECOND_MEETING.equals(each.getKey()) ? 0 : 1)));
    }

    private static Stream<String> participants(List<Map<String, Object>> result) {
        List<Object> roles = result.stream().map(row -> row.get("role")).toList();
        Set<String> known = Role.active().stream().map(Role::group).collect(Collectors.toSet());
        if (roles.isEmpty()) {
            return Stream.of("asks for no role");
        }
        return Stream.concat(
            roles.stream().filter(role -> !known.contains(role))
                .map("asks for the role \"%s\", which there is not"::formatted),
            new HashSet<>(roles).size() < roles.size() ? Stream.of("asks twice for one role") : Stream.of());
    }

    private static Stream<String> reminders(List<Map<String, Object>> result) {
        return one(result,
            days -> Stream.concat(
                days.entrySet().stream().flatMap(each -> days(each.getKey(), each.getValue(), 0)),
                number(days.get("first")) < number(days.get("last"))
                    ? Stream.of("reminds first after it reminds last")
                    : Stream.of()));
    }

    private static Stream<String> track(List<Map<String, Object>> result) {
        return one(result, row -> Code.find(Track.class, String.valueOf(row.get("track"))).isPresent() ? Stream.of()
            : Stream.of("gives the track \"%s\", which there is not".formatted(row.get("track"))));
    }

    private static Stream<String> one(List<Map<String, Object>> result,
            Function<Map<String, Object>, Stream<String>> rule) {
        return result.size() == 1 ? rule.apply(result.get(0)) : Stream.of("has no rule for it");
    }

    private static Stream<String> days(String name, Object days, int fewest) {
        return number(days) >= fewest && number(days) <= MOST_DAYS ? Stream.of()
            : Stream.of("gives %s for \"%s\", which is not from %d to %d".formatted(days, name, fewest, MOST_DAYS));
    }

    private static int number(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : -1;
    }

    private static List<Object> codes(Code... codes) {
        return Arrays.stream(codes).map(Code::code).map(Object.class::cast).toList();
    }
}
